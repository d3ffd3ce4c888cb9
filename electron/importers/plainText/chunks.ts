import { startsItem } from './lineKinds.ts'
import { codeOf, indentOf } from './shapes.ts'

/** Lines that follow one another without an empty line between; `start` counts lines of the text. */
export type Chunk = { start: number; lines: string[]; isWrapped: boolean }

/** The widths at which text is broken by hand or by mail programs, in UTF-16 code units. */
const narrowest = 50
const widest = 100
/** The longest line may have been a little short of the width. */
const slack = 3

const sentenceEnd = /[.!?:…]["”’»)\]]*$/u

/**
 * The chunks of a text. A change between quoted (`>`) and unquoted lines ends one, indented code
 * keeps its empty lines, and a wrapped chunk is divided where a line is indented.
 */
export function chunksOf(lines: readonly string[]): Chunk[] {
  const groups = joinCode(groupsOf(lines))
  const breaks = groups.flatMap(breaksOf)
  const width = wrapWidth(breaks)
  const full = breaks.filter((each) => isFull(each, width))
  const isWrappedText = full.filter(isMidSentence).length >= 3 && full.length * 2 >= breaks.length
  return groups.flatMap((group) => {
    const isWrapped = isWrappedGroup(group.lines, width, isWrappedText)
    return isWrapped ? divideAtIndents(group) : [{ ...group, isWrapped }]
  })
}

type Group = { start: number; lines: string[] }

function groupsOf(lines: readonly string[]): Group[] {
  const groups: Group[] = []
  let group: Group | undefined
  lines.forEach((line, index) => {
    if (line.trim() === '') group = undefined
    else if (group && isQuoted(line) === isQuoted(group.lines[0] ?? '')) group.lines.push(line)
    else {
      group = { start: index, lines: [line] }
      groups.push(group)
    }
  })
  return groups
}

function joinCode(groups: readonly Group[]): Group[] {
  const joined: Group[] = []
  for (const group of groups) {
    const last = joined.at(-1)
    if (
      last &&
      isIndented(group) &&
      isIndented(last) &&
      (codeOf(last.lines) || codeOf(group.lines))
    ) {
      const blanks = group.start - last.start - last.lines.length
      for (let blank = 0; blank < Math.min(blanks, 100); blank += 1) last.lines.push('')
      for (const line of group.lines) last.lines.push(line)
    } else joined.push({ ...group })
  }
  return joined
}

function isIndented(group: Group): boolean {
  return group.lines.every((line) => line === '' || /^(?: {4}|\t)/.test(line))
}

function isQuoted(line: string): boolean {
  return /^ ?>/.test(line)
}

type Break = { line: string; next: string }

function breaksOf({ lines }: Group): Break[] {
  return lines.slice(1).map((next, at) => ({ line: (lines[at] ?? '').trimEnd(), next }))
}

/** The width a text seems to be broken at: that of its longest lines which wrapping may have made. */
function wrapWidth(breaks: readonly Break[]): number {
  const lengths = breaks
    .map(({ line }) => line.length)
    .filter((length) => length <= widest)
    .sort((one, other) => one - other)
  if (lengths.length < 3) return lengths.at(-1) ?? 0
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0
}

/** Whether the first word of the next line would not have fitted. */
function isFull({ line, next }: Break, width: number): boolean {
  if (width < narrowest || line.length > widest + 10) return false
  const firstWord = /^\s*(\S+)/.exec(next.slice(0, 300))?.[1] ?? ''
  return line.length + 1 + firstWord.length > width - slack
}

function isMidSentence({ line, next }: Break): boolean {
  return !sentenceEnd.test(line.slice(-8)) || /^\s*\p{Ll}/u.test(next.slice(0, 80))
}

/**
 * Whether the breaks inside a group come from a fixed width: nearly every line is full, and one
 * breaks off within a sentence (or the text is known to be wrapped). Verse, lists and addresses
 * break where more would fit; verse also begins its lines with capitals.
 */
function isWrappedGroup(lines: readonly string[], width: number, isWrappedText: boolean): boolean {
  const breaks = breaksOf({ start: 0, lines: [...lines] })
  if (breaks.length === 0 || width < narrowest) return false
  if (lines.some((line) => line.length > widest + 10 && /\S\s+\S/.test(line.trim().slice(0, 400))))
    return false
  // A line that ends a paragraph before an indented one need not be full.
  const counted = breaks.filter(
    ({ next, line }) => indentOf(next) <= indentOf(line) || !sentenceEnd.test(line),
  )
  if (counted.filter((each) => isFull(each, width)).length < counted.length * 0.8) return false
  const capitals = lines.filter((line) => /^\s*["“'‘«]?\p{Lu}/u.test(line.slice(0, 80))).length
  if (lines.length >= 4 && capitals >= lines.length * 0.9) return false
  return isWrappedText || breaks.some((each) => isFull(each, width) && isMidSentence(each))
}

/** Books mark a paragraph by an indent alone; hanging indents and items are something else. */
function divideAtIndents({ start, lines }: Group): Chunk[] {
  const chunks: Chunk[] = []
  let from = 0
  const begins = (at: number) => {
    const isIndentedHere = indentOf(lines[at] ?? '') >= 2
    const next = lines[at + 1]
    const before = (lines[at - 1] ?? '').trimEnd()
    return (
      isIndentedHere &&
      indentOf(lines[at - 1] ?? '') < 2 &&
      (next === undefined || indentOf(next) < 2) &&
      sentenceEnd.test(before.slice(-8))
    )
  }
  if (!lines.some(startsItem)) {
    for (let at = 1; at < lines.length; at += 1) {
      if (!begins(at)) continue
      chunks.push({ start: start + from, lines: lines.slice(from, at), isWrapped: at - from > 1 })
      from = at
    }
  }
  chunks.push({ start: start + from, lines: lines.slice(from), isWrapped: lines.length - from > 1 })
  return chunks
}
