import type { Inline } from './inlineText.ts'

const asks = /[?？؟][”"»’)\]]*$/
/** "Q:", "F.:", "ANNA WEISS:" – what is said follows. */
const speaker = /^(?:[QAFPRIВО问答]\.?|\p{Lu}[\p{Lu}\p{M} .'’-]{1,30})\s?[:：]/u
const longestSpeaker = 40

/**
 * Whether lines of one paragraph are what several people say in turn, and no verse: a question in
 * bold or italics over its answer, or each line after the mark of who says it.
 */
export function isDialogue(lines: readonly Inline[]): boolean {
  if (lines.length < 2) return false
  const set = lines.filter(isAllMarked)
  if (set.length < lines.length) {
    const [first, second] = lines
    // A first line that is set off and asks nothing may be the title of a poem.
    if (set.some(({ text }) => asks.test(text))) return true
    if (lines.length === 2 && first && second && isAllMarked(first)) return true
  }
  const speakers = lines.map(speakerOf)
  const named = speakers.filter((name) => name !== undefined)
  const isInTurn = new Set(named).size < named.length || named.some((name) => name.length < 3)
  return named.length === lines.length && isInTurn
}

function isAllMarked({ text, marks }: Inline): boolean {
  return marks.some(
    ({ kind, start, end }) =>
      (kind === 'strong' || kind === 'emphasis') && start === 0 && end === text.length,
  )
}

/** The name a line begins with: in capitals, or set off up to its colon. */
function speakerOf({ text, marks }: Inline): string | undefined {
  const plain = speaker.exec(text.slice(0, longestSpeaker))?.[0]
  if (plain !== undefined) return plain.replace(/\W*$/u, '')
  const mark = marks.find(
    ({ kind, start }) => start === 0 && (kind === 'strong' || kind === 'emphasis'),
  )
  if (!mark || mark.end > longestSpeaker) return undefined
  const name = text.slice(0, mark.end + 1).trimEnd()
  return name.endsWith(':') ? name.slice(0, -1) : undefined
}
