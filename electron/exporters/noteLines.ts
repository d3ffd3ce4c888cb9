import { type CodeRange, codeRanges, withoutOpenBlocks } from './noteStructure.ts'

/** Without one of these, a note can neither reach past its end nor name a block. */
const isRisky = /^[ \t]*(?:`{3}|~{3}|<)|%%|\$\$|<!--|\^[A-Za-z0-9-]+[ \t]*$/m

/**
 * The lines of a note, which is the reader's own Markdown and stays as it is, ready to be prefixed
 * by `> `: what is left open at its end (code, HTML, a comment, math) is closed or made plain text,
 * and no line names a block, so that all of the callout stays one block with our id.
 */
export function noteLines(note: string): string[] {
  const text = note.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  if (text === '') return []
  if (!isRisky.test(text)) return expandTabs(text, []).split('\n')
  const closed = withoutOpenBlocks(text)
  const plain = escapeSigns(closed, codeRanges(closed))
  return expandTabs(plain, codeRanges(plain)).split('\n')
}

/** Puts a backslash before every sign outside code that would name a block or open for good. */
function escapeSigns(text: string, code: readonly CodeRange[]): string {
  const isCode = (at: number) => code.some(({ start, end }) => start <= at && at < end)
  const found = (sign: RegExp) =>
    Array.from(text.matchAll(sign), ({ index }) => index).filter((at) => !isCode(at))
  const comments = found(/(?<!\\)%%/g)
  const math = found(/(?<!\\)\$\$/g)
  const ids = found(/(?<=^|[ \t>])\^(?=[A-Za-z0-9-]+[ \t]*$)/gm)
  const html = found(/(?<!\\)<!--/g).filter((at) => text.indexOf('-->', at) < 0)
  const offsets = [
    ...ids,
    ...html,
    ...(comments.length % 2 === 1 ? comments.slice(-1).flatMap((at) => [at, at + 1]) : []),
    ...(math.length % 2 === 1 ? math.slice(-1).flatMap((at) => [at, at + 1]) : []),
  ]
  const escaped = new Set(offsets)
  let written = ''
  let from = 0
  for (const at of [...escaped].sort((a, b) => a - b)) {
    written += `${text.slice(from, at)}\\`
    from = at
  }
  return written + text.slice(from)
}

/**
 * Tabs in the indentation become spaces (CommonMark 2.2, tab stops of 4): after `> ` they would
 * reach less far and lists would lose their nesting. In fenced code they are content and stay.
 */
function expandTabs(text: string, code: readonly CodeRange[]): string {
  if (!text.includes('\t')) return text
  let start = 0
  return text
    .split('\n')
    .map((line) => {
      const at = start
      start += line.length + 1
      const isContent = code.some((range) => range.isFenced && range.start < at && at < range.end)
      return isContent ? line : expandIndentation(line)
    })
    .join('\n')
}

function expandIndentation(line: string): string {
  const indentation = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/.exec(line)?.[0] ?? ''
  let expanded = ''
  for (const sign of indentation) {
    expanded += sign === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : sign
  }
  return expanded + line.slice(indentation.length)
}
