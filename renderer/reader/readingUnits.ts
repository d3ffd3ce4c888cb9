import type { Block } from '#shared/domain/block.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import { sentences, words } from '#shared/text/segment.ts'

/** The sentences of an article in text order; no sentence goes over the end of its block. */
export function readingUnits(blocks: readonly Block[], language: string | null): Passage[] {
  const starts = blockStarts(blocks)
  return blocks.flatMap((block, index) => {
    const start = starts[index] ?? 0
    return sentences(block.text, language ?? undefined).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
    }))
  })
}

/** The unit after or before a place; at the ends of the text, the last or the first. */
export function unitBeside(
  units: readonly Passage[],
  from: number,
  direction: 1 | -1,
): Passage | undefined {
  const found =
    direction > 0
      ? units.find((unit) => unit.start > from)
      : units.findLast((unit) => unit.start < from)
  return found ?? (direction > 0 ? units.at(-1) : units[0])
}

/** A passage longer or shorter by one unit at its end; it never loses its first. */
export function grown(units: readonly Passage[], passage: Passage, direction: 1 | -1): Passage {
  const end =
    direction > 0
      ? units.find((unit) => unit.end > passage.end)?.end
      : units.findLast((unit) => unit.end < passage.end && unit.start >= passage.start)?.end
  return end === undefined ? passage : { ...passage, end }
}

/** A passage with one end moved by a word of the text; it keeps at least one word. */
export function nudged(
  text: string,
  passage: Passage,
  { side, direction }: { side: 'start' | 'end'; direction: 1 | -1 },
): Passage {
  const reach = 400
  const from = Math.max(0, passage.start - reach)
  const around = words(text.slice(from, passage.end + reach)).map((word) => ({
    start: word.start + from,
    end: word.end + from,
  }))
  if (side === 'end') {
    const end =
      direction > 0
        ? around.find((word) => word.end > passage.end)?.end
        : around.findLast((word) => word.end < passage.end && word.start >= passage.start)?.end
    return end === undefined ? passage : { ...passage, end }
  }
  const start =
    direction > 0
      ? around.find((word) => word.start > passage.start && word.end <= passage.end)?.start
      : around.findLast((word) => word.start < passage.start)?.start
  return start === undefined ? passage : { ...passage, start }
}
