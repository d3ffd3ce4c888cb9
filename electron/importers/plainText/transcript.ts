const word = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const time = '[[(]?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,3})?)?[\\])]?'
const label = new RegExp(
  `^(\\s*(?:${time}\\s*(?:[-–—]\\s+)?)?)(${word}(?:[ \\t]+(?:${word}|\\d{1,3}|de|van|von|der|of|the|al)){0,4}(?:\\s*(?:\\([^)]{1,40}\\)|\\[[^\\]]{1,40}\\]))?:)(?=\\s|$)`,
  'u',
)
const questionOrAnswer = /^(\s*)([QA][.:])(?=\s)/
/** Labels of facts and remarks, which open no turn however often they come. */
const noSpeaker =
  /^(?:note|notes|update|correction|source|date|contact|subject|warning|example|tip|ps|nb|e-?mail|tel|phone|fax|from|to|cc|re)\b/i

/** The label of a turn ("DR. LEE:", "Q.") as a range of the line, in UTF-16 code units. */
export function speakerOf(line: string): { start: number; end: number } | undefined {
  const opening = line.slice(0, 200)
  const match = questionOrAnswer.exec(opening) ?? label.exec(opening)
  if (!match?.[2] || noSpeaker.test(match[2])) return undefined
  const start = match[1]?.length ?? 0
  return { start, end: start + match[2].length }
}

/**
 * Whether a text is a transcript: three turns or more, an eighth of its lines at least, by
 * speakers who come back, or half of its lines by speakers named in capitals.
 */
export function isTranscript(lines: readonly string[]): boolean {
  const turns = new Map<string, number>()
  let filled = 0
  let labels = 0
  let capitals = 0
  for (const line of lines) {
    if (line.trim() === '') continue
    filled += 1
    const speaker = speakerOf(line)
    if (!speaker) continue
    const name = line.slice(speaker.start, speaker.end)
    labels += 1
    if (!/\p{Ll}/u.test(name)) capitals += 1
    turns.set(name, (turns.get(name) ?? 0) + 1)
  }
  let repeated = 0
  for (const count of turns.values()) if (count > 1) repeated += count
  const isRepeated = repeated >= 2 && turns.size >= 2
  return labels >= 3 && labels * 8 >= filled && (isRepeated || capitals * 2 >= filled)
}
