import type { Block } from '#shared/domain/block.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import { sentences, words } from '#shared/text/segment.ts'

const known = new WeakMap<readonly Block[], readonly Passage[]>()

/**
 * The sentences of an article in text order, as passages of its text; none goes over the end of
 * its block. Worked out once for the same blocks.
 */
export function readingUnits(
  blocks: readonly Block[],
  language: string | null,
): readonly Passage[] {
  const done = known.get(blocks)
  if (done) return done
  const starts = blockStarts(blocks)
  const units = blocks.flatMap((block, index) => {
    const start = starts[index] ?? 0
    return sentences(block.text, language ?? undefined).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
    }))
  })
  known.set(blocks, units)
  return units
}

/** The unit after or before an offset; at the ends of the text, the last or the first. */
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
      : units.findLast((unit) => unit.end < passage.end && unit.end > passage.start)?.end
  return end === undefined ? passage : { ...passage, end }
}

/** How far around a passage words are looked for, UTF-16 code units. */
const wordReach = 400

/** A passage with one end moved by a word of the text; it keeps at least one word. */
export function nudged(
  text: string,
  passage: Passage,
  { side, direction }: { side: 'start' | 'end'; direction: 1 | -1 },
): Passage {
  const edge = side === 'end' ? passage.end : passage.start
  const from = Math.max(0, edge - wordReach)
  const around = words(text.slice(from, edge + wordReach)).map((word) => ({
    start: word.start + from,
    end: word.end + from,
  }))
  if (side === 'end') {
    const end =
      direction > 0
        ? around.find((word) => word.end > passage.end)?.end
        : around.findLast((word) => word.end < passage.end && word.end > passage.start)?.end
    return end === undefined ? passage : { ...passage, end }
  }
  const start =
    direction > 0
      ? around.find((word) => word.start > passage.start && word.start < passage.end)?.start
      : around.findLast((word) => word.start < passage.start)?.start
  return start === undefined ? passage : { ...passage, start }
}
