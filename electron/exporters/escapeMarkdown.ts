/**
 * Text as Markdown that shows exactly that text, in CommonMark and in Obsidian: no emphasis,
 * link, tag, block id, comment, highlight, math, HTML or list comes of it. One line at a time.
 */
export function escapeLine(line: string): string {
  const escaped = line
    .replace(/[\\*_`[\]<>~$|]/g, '\\$&')
    .replace(/==/g, '\\=\\=')
    .replace(/%%/g, '\\%\\%')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/#(?=[^\s#])/g, '\\#')
    .replace(/(^|\s)\^(?=[A-Za-z0-9-]+\s*$)/g, '$1\\^')
    .replace(/\b(https?|ftp)(:\/\/)/gi, '$1\\$2')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/@(?=\w)/g, '\\@')
  return escapeBeginning(escaped.replace(/^[ \t]+/, '').replace(/[ \t]+$/, ''))
}

/** Several lines, each escaped and a paragraph of its own: a line feed in a quote parts two blocks. */
export function escapeText(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(escapeLine)
    .filter((line) => line !== '')
    .flatMap((line, index) => (index === 0 ? [line] : ['', line]))
}

/** What begins a block at the start of a line. */
function escapeBeginning(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** A word as an Obsidian tag: letters of any script, digits, `_`, `-`, `/`; never digits alone. */
export function toTag(tag: string): string | undefined {
  const cleaned = tag
    .normalize('NFC')
    .replace(/^#/, '')
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '')
    .replace(/^[/-]+|[/-]+$/g, '')
  if (cleaned === '') return undefined
  return /^[\d/-]+$/.test(cleaned) ? `_${cleaned}` : cleaned
}

/** A string as YAML: JSON strings are valid YAML, and a few signs JSON leaves are not safe in it. */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
