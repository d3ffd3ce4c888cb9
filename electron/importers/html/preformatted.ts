import type { Block } from '#shared/domain/block.ts'
import { blocksOf } from '../plainText/blocks.ts'
import { isTranscript } from '../plainText/transcript.ts'
import { wordEvidence } from '../plainText/unwrap.ts'

const fewestLines = 5
const longestLine = 100
const signs = /[{};=<>$\\|]|\(\)|^\s*(?:#|\/\/|--\s)/

/**
 * The blocks of prose that a page shows as it was typed, as archives of mail do: paragraphs broken
 * at a fixed width, quotations by `>`. Undefined for code.
 */
export function blocksOfPreformatted(text: string): Block[] | undefined {
  const lines = text.split('\n')
  const filled = lines.filter((line) => /\S/.test(line))
  if (filled.length < fewestLines || filled.some((line) => line.length > longestLine * 2))
    return undefined
  const long = filled.filter((line) => line.length > 40 && line.length <= longestLine).length
  const worded = filled.filter((line) => (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3).length
  const coded = filled.filter((line) => signs.test(line.replace(/^[>\s]+/, ''))).length
  if (long * 3 < filled.length || worded * 3 < filled.length * 2 || coded * 8 > filled.length)
    return undefined
  return blocksOf(lines, {
    isOn: () => true,
    count: () => undefined,
    evidence: wordEvidence(lines),
    isTranscript: isTranscript(lines),
    isPoem: false,
    quoteDepth: 0,
  }).blocks
}
