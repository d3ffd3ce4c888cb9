import { rawRangeAt, rawRanges, withoutOpenBlocks } from './noteStructure.ts'

const endsInId = /(?<=^|[ \t>])\^(?=[A-Za-z0-9-]+[ \t]*$)/gm
/** Two signs that open something until they come again, or HTML's comment; not escaped. */
const opening = /(?<=(?:^|[^\\])(?:\\\\)*)(?:%%|\$\$|<!--)/gm

/**
 * The lines of a note, which is the reader's own Markdown and stays as it is, ready to be prefixed
 * by `> `: what is left open at its end (code, HTML, a comment, math) is closed or made plain text,
 * and no line names a block, so that all of the callout stays one block with our id.
 */
export function noteLines(note: string): string[] {
  const text = note.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  if (text === '') return []
  return expandTabs(escapeSigns(withoutOpenBlocks(text))).split('\n')
}

/** Puts a backslash before every sign outside code that would name a block or open for good. */
function escapeSigns(text: string): string {
  const ids = Array.from(text.matchAll(endsInId), ({ index }) => index)
  const signs = Array.from(text.matchAll(opening), ({ 0: sign, index }) => ({ sign, index }))
  if (ids.length === 0 && signs.length === 0) return text
  const raw = rawRanges(text)
  const isCode = (at: number) => rawRangeAt(raw, at)?.isCode === true
  const unpaired = (wanted: string) => {
    const found = signs.filter(({ sign, index }) => sign === wanted && !isCode(index))
    return found.length % 2 === 1 ? found.slice(-1).flatMap(({ index }) => [index, index + 1]) : []
  }
  const lastEnd = text.lastIndexOf('-->')
  const openHtml = signs.filter(({ sign, index }) => {
    return sign === '<!--' && index > lastEnd && !rawRangeAt(raw, index)
  })
  return withBackslashes(text, [
    ...ids.filter((at) => !isCode(at)),
    ...unpaired('%%'),
    ...unpaired('$$'),
    ...openHtml.map(({ index }) => index),
  ])
}

function withBackslashes(text: string, offsets: readonly number[]): string {
  const cuts = [0, ...offsets.toSorted((a, b) => a - b)]
  return cuts.map((cut, index) => text.slice(cut, cuts[index + 1])).join('\\')
}

/**
 * Tabs in the indentation become spaces (CommonMark 2.2, tab stops of 4): after `> ` they would
 * reach less far and lists would lose their nesting. In fenced code and HTML they are content and stay.
 */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text
  const raw = rawRanges(text)
  let start = 0
  return text
    .split('\n')
    .map((line) => {
      const at = start
      start += line.length + 1
      const range = rawRangeAt(raw, at)
      return range?.keepsTabs && range.start < at ? line : expandIndentation(line)
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
