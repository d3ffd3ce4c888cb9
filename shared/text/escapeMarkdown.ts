/** Signs that mean something in CommonMark, in GitHub's extensions or in Obsidian wherever they stand. */
const always = /[\\`*_[\]<>~$|#^]/g
/** Signs that mean something once doubled: a highlight, a comment, an inline field. */
const doubled = /==+|%%+|::+/g

/**
 * Text as Markdown that shows exactly that text, to stand within a line: no emphasis, link, tag,
 * block id, comment, highlight, math or HTML comes of it. White space, line feeds too, becomes
 * single spaces.
 */
export function escapeInline(text: string): string {
  return escapeSigns(text.replace(/\s+/g, ' ').trim())
}

/**
 * One line of text as Markdown to stand at the beginning of a line: as `escapeInline`, and no
 * heading, list, rule or code comes of how it begins. White space within it stays.
 */
export function escapeLine(line: string): string {
  return escapeSigns(line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2')
}

/** Lines of a text, escaped, as paragraphs with an empty line between two; empty ones are left out. */
export function escapeParagraphs(text: string): string[] {
  return linesOf(text)
    .map(escapeLine)
    .filter((line) => line !== '')
    .flatMap((line, index) => (index === 0 ? [line] : ['', line]))
}

/**
 * Lines of a text, escaped, as one paragraph whose line breaks are kept: two spaces at the end of
 * a line are the form both CommonMark and Obsidian's help describe. An empty line parts paragraphs.
 */
export function escapeBrokenLines(text: string): string[] {
  const lines = linesOf(text.trim()).map(escapeLine)
  return lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .map((line, index, kept) => (line !== '' && kept[index + 1] ? `${line}  ` : line))
}

/** U+2028 and U+2029 end a line too: many programs take them so. */
function linesOf(text: string): string[] {
  return text.split(/\r\n?|[\n\u2028\u2029]/)
}

function escapeSigns(text: string): string {
  return text
    .replace(always, '\\$&')
    .replace(doubled, (run) => run.replace(/./g, '\\$&'))
    .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<![A-Za-z0-9])www\.(?=\S)/gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@')
}
