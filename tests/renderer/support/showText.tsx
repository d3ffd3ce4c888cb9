import type { Block } from '#shared/domain/block.ts'
import { articleText } from '#shared/text/articleText.ts'
import { mapText, type TextMap } from '../../../renderer/highlighting/domText.ts'
import { Blocks } from '../../../renderer/reader/BlockView.tsx'
import { showInPage } from './showInPage.tsx'

/** Shows blocks as the reader does, between two paragraphs that are no part of the text. */
export function showText(blocks: readonly Block[]): {
  map: TextMap
  text: string
  place: HTMLElement
} {
  const { place } = showInPage(
    <article>
      <p id="before">Before the text.</p>
      <div id="text">
        <Blocks blocks={blocks} />
      </div>
      <p id="after">After the text.</p>
    </article>,
    { width: '480px' },
  )
  const root = place.querySelector<HTMLElement>('#text')
  if (!root) throw new Error('Nothing is shown.')
  return { map: mapText(root), text: articleText(blocks), place }
}

/** The words a range covers, of the text alone: what stands beside it in the page is left out. */
export function wordsOf(map: TextMap, range: Range | undefined): string {
  if (!range) return ''
  return map.pieces
    .filter(({ element }) => range.intersectsNode(element))
    .map(({ element }) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let words = ''
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        if (!range.intersectsNode(node)) continue
        const from = node === range.startContainer ? range.startOffset : 0
        const to = node === range.endContainer ? range.endOffset : node.length
        words += node.data.slice(from, to)
      }
      return words
    })
    .join('')
}
