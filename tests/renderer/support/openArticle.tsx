import { expect } from 'vitest'
import { page as browserPage } from 'vitest/browser'
import type { Article } from '#shared/domain/article.ts'
import type { Block } from '#shared/domain/block.ts'
import { defaultColors } from '#shared/domain/color.ts'
import { mapText, rangeOf } from '../../../renderer/highlighting/domText.ts'
import { applyHighlightStyles } from '../../../renderer/highlighting/highlightStyles.ts'
import { ReadingView } from '../../../renderer/ReadingView.tsx'
import { useAppEvents } from '../../../renderer/useAppEvents.ts'
import { useShortcuts } from '../../../renderer/useShortcuts.ts'
import { type FakeLibrary, openFakeLibrary } from './fakeLibrary.ts'
import { showInPage } from './showInPage.tsx'
import { wordsOf } from './showText.tsx'

function Window({ articleId }: { articleId: string }) {
  useShortcuts()
  useAppEvents()
  return <ReadingView articleId={articleId} />
}

/** An article open in the reading view, with notes, shortcuts and a library in memory. */
export async function openArticle(
  blocks: readonly Block[],
  options: { prepare?: (library: FakeLibrary) => void; details?: Partial<Article> } = {},
) {
  await browserPage.viewport(1280, 800)
  const library = openFakeLibrary(blocks, options.details)
  options.prepare?.(library)
  applyHighlightStyles(defaultColors, false)
  const page = showInPage(<Window articleId={library.document.article.id} />, {
    display: 'flex',
    blockSize: '600px',
  })
  await expect.poll(() => page.place.querySelector('[data-start]')).not.toBeNull()
  await expect
    .poll(
      () =>
        page.place.querySelectorAll('[role=listitem]').length > 0 ||
        library.highlights.length === 0,
    )
    .toBe(true)
  const root = page.place.querySelector('[data-start]')?.closest('article > div') as HTMLElement
  const map = mapText(root)
  return {
    ...page,
    library,
    map,
    scroller: page.place.querySelector('#reader') as HTMLElement,
    /** Selects words as a pointer would. */
    select: (words: string) => {
      const range = rangeOf(map, library.passageOf(words))
      if (!range) throw new Error(`“${words}” is not shown.`)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
    },
    /** The words each CSS highlight of this name is on. */
    painted: (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => wordsOf(map, range as Range)),
    /** Presses the pointer on the first letter of some words. */
    click: (words: string) => {
      const { start } = library.passageOf(words)
      const rect = rangeOf(map, { start, end: start + 1 })?.getBoundingClientRect() as DOMRect
      const [clientX, clientY] = [rect.left + rect.width / 2, (rect.top + rect.bottom) / 2]
      const target = document.elementFromPoint(clientX, clientY) as Element
      const events = { bubbles: true, clientX, clientY }
      target.dispatchEvent(new MouseEvent('mousemove', events))
      target.dispatchEvent(new MouseEvent('click', events))
    },
    card: (words: string) =>
      [...page.place.querySelectorAll<HTMLElement>('[role=listitem]')].find((card) =>
        card.getAttribute('aria-label')?.includes(words),
      ),
  }
}
