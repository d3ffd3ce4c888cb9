/** What follows an apostrophe inside a word (Japan's, don't, we'll), up to the end of the word. */
const ending = /^(?:s|t|d|m|ll|re|ve|S|T|D|M|LL|RE|VE)(?![\p{L}\p{N}])/u
/** What comes before one at the beginning of a word (O'Brien, l'homme, qu'il). */
const beginning = /(?:^|[^\p{L}])(?:O|D|L|[ldjmtscn]|[Qq]u)$/u
const mark = /["”]/g
/** A line with more marks than this is no prose; telling them apart would take too long. */
const mostMarks = 1_000

/** The apostrophe a text uses where it is right; U+2019 when it uses none. */
export function apostropheOf(text: string): string {
  const straight = text.match(/\p{L}'(?=\p{L})/gu)?.length ?? 0
  const typographic = text.match(/\p{L}’(?=\p{L})/gu)?.length ?? 0
  return straight > typographic ? "'" : '’'
}

/**
 * Double quotation marks that stand where an apostrophe belongs (Lavrov"s), replaced by
 * `apostrophe`. Real quotation marks stay: a mark between letters closes a quotation, and is left
 * alone, when one is open and nothing after it would close it.
 */
export function repairApostrophes(
  line: string,
  apostrophe: string,
): { text: string; count: number } {
  if (!mark.test(line)) return { text: line, count: 0 }
  mark.lastIndex = 0
  const marks = Array.from(line.matchAll(mark), ({ index }) => index)
  if (marks.length > mostMarks) return { text: line, count: 0 }
  const closings = marks.filter((at) => isClosing(line, at))
  let count = 0
  let openSince = -1
  const mangled = new Set<number>()
  for (const at of marks) {
    if (isMangled(line, at)) {
      const closer = openSince >= 0 ? closings.find((closing) => closing > at) : undefined
      const opensBefore = marks.some(
        (other) => other > at && other < (closer ?? at) && isOpening(line, other),
      )
      const closesHere = openSince >= 0 && (closer === undefined || opensBefore)
      if (closesHere) openSince = -1
      else mangled.add(at)
    } else if (isOpening(line, at)) {
      openSince = at
    } else if (isClosing(line, at)) {
      openSince = -1
    }
  }
  let text = ''
  let copied = 0
  for (const at of mangled) {
    text += line.slice(copied, at) + apostrophe
    copied = at + 1
    count += 1
  }
  return { text: text + line.slice(copied), count }
}

function isMangled(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - 4), at)
  const after = line.slice(at + 1, at + 4)
  if (!/\p{L}$/u.test(before) || !/^\p{L}/u.test(after)) return false
  return ending.test(after) || beginning.test(before)
}

function isOpening(line: string, at: number): boolean {
  return !/[\p{L}\p{N}.,!?]/u.test(line.charAt(at - 1)) && /\S/.test(line.charAt(at + 1))
}

function isClosing(line: string, at: number): boolean {
  return /\S/.test(line.charAt(at - 1)) && !/\p{L}/u.test(line.charAt(at + 1))
}
