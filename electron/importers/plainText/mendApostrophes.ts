import { mangledApostrophes, withApostrophes } from '../apostrophes.ts'
import { chunksOf } from './chunks.ts'
import { isVerse } from './shapes.ts'

/**
 * Mends mangled apostrophes paragraph by paragraph: a line is one, and so are all lines of a
 * wrapped or versed chunk, since a quotation in them runs over line ends.
 */
export function mendApostrophes(
  lines: readonly string[],
  apostrophe: string,
): { lines: string[]; count: number } {
  const mended = [...lines]
  const units: { start: number; lines: readonly string[] }[] = []
  for (const { start, lines: chunk, isWrapped } of chunksOf(lines)) {
    if (isWrapped || isVerse(chunk, false)) units.push({ start, lines: chunk })
    else for (const [at, line] of chunk.entries()) units.push({ start: start + at, lines: [line] })
  }
  let count = 0
  units.forEach((unit, at) => {
    const text = unit.lines.join('\n')
    const continues = /^\s*["“]/.test(units[at + 1]?.lines[0]?.slice(0, 80) ?? '')
    const offsets = mangledApostrophes(text, continues)
    if (offsets.length === 0) return
    count += offsets.length
    withApostrophes(text, offsets, apostrophe)
      .split('\n')
      .forEach((line, index) => {
        mended[unit.start + index] = line
      })
  })
  return { lines: mended, count }
}
