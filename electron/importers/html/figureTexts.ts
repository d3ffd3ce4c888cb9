import type { Block } from '#shared/domain/block.ts'
import { foldedWords, saysSame } from './foldedWords.ts'

/** Fewer words are not repeated by intent: "Map", "Anna Weiss". */
const fewestWords = 3

/**
 * Says once what images say again: an alt text that is the headline or the heading beside it says
 * nothing, one that is the paragraph beside it is that figure's caption.
 */
export function withFigureTexts(blocks: readonly Block[], title: string): Block[] {
  const kept: Block[] = []
  const taken = new Set<Block>()
  for (const [index, block] of blocks.entries()) {
    if (taken.has(block)) continue
    if (block.kind !== 'figure' || block.alt === '' || block.text !== block.alt) {
      kept.push(block)
      continue
    }
    const beside = [blocks[index - 1], blocks[index + 1]]
    const isHeading = beside.some(
      (other) => other?.kind === 'heading' && saysSame(other.text, block.alt),
    )
    const next = blocks[index + 1]
    const isCaption =
      next?.kind === 'paragraph' && isPhrase(block.alt) && saysSame(next.text, block.alt)
    if (isHeading || saysSame(title, block.alt)) kept.push({ ...block, alt: '', text: '\ufffc' })
    else if (isCaption) {
      kept.push({ ...block, alt: '', text: next.text, marks: next.marks })
      taken.add(next)
    } else kept.push(block)
  }
  // A figure of which nothing is known but where it is not is none.
  return kept.filter((block) => !(block.kind === 'figure' && isEmpty(block)))
}

function isPhrase(alt: string): boolean {
  return foldedWords(alt).split(' ').length >= fewestWords || alt.length > 20
}

function isEmpty({ text, url, media }: Extract<Block, { kind: 'figure' }>): boolean {
  return text === '\ufffc' && url === undefined && media === undefined
}
