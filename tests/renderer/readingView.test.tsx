import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { rangeOf } from '../../renderer/highlighting/domText.ts'
import { uiState } from '../../renderer/uiState.ts'
import { heading, mixedBlocks, paragraph } from './support/blocks.ts'
import { openArticle } from './support/openArticle.tsx'

const story = [
  paragraph('The ferry waited an hour for the doctor. Nobody complained, and two people sang.'),
  paragraph('“We had that bend to the centimetre,” said Osei. “We had it in ink.”'),
  heading('What is next'),
  paragraph('The council votes again in June.'),
]

test('a highlight is painted before the library answers, and then is the stored one', async () => {
  const { library, select, painted, card } = await openArticle(story)
  const release = library.hold('highlight.create')
  select('waited an hour')
  await userEvent.keyboard('2')
  await expect.poll(() => painted('pq-blue-0')).toEqual(['waited an hour'])
  expect(library.highlights).toEqual([])
  release()
  await expect.poll(() => library.highlights[0]?.id).toBeDefined()
  await expect.poll(() => uiState.getState().activeHighlightId).toBe(library.highlights[0]?.id)
  expect(painted('pq-blue-0')).toEqual(['waited an hour'])
  await expect.poll(() => card('waited an hour')?.dataset.highlight).toBe(library.highlights[0]?.id)
})

test('a highlight that cannot be stored is painted no longer, and the reader is told', async () => {
  const { library, select, painted, card } = await openArticle(story)
  library.fail('highlight.create')
  select('waited an hour')
  await userEvent.keyboard('1')
  await expect
    .poll(() => uiState.getState().toasts.map(({ text }) => text))
    .toEqual(['The disk is full.'])
  await expect.poll(() => painted('pq-yellow-0')).toEqual([])
  expect(card('waited an hour')).toBeUndefined()
})

test('words typed into the note of a highlight that is not stored yet are its note', async () => {
  const { library, select } = await openArticle(story)
  const release = library.hold('highlight.create')
  select('two people sang')
  await userEvent.keyboard('1n')
  await expect.element(page.getByRole('textbox', { name: 'Edit note' })).toHaveFocus()
  await userEvent.keyboard('Ask ')
  release()
  await expect.poll(() => library.highlights.length).toBe(1)
  await expect.poll(() => uiState.getState().editingNoteId).toBe(library.highlights[0]?.id)
  await userEvent.keyboard('who sang.')
  await expect.element(page.getByRole('textbox', { name: 'Edit note' })).toHaveFocus()
  await expect.poll(() => library.highlights[0]?.note).toBe('Ask who sang.')
})

test('a note being typed keeps its words when the library is asked again', async () => {
  const { library } = await openArticle(story, { prepare: ({ add }) => add('two people sang') })
  uiState.getState().activate(library.highlights[0]?.id ?? null)
  await userEvent.keyboard('n')
  await userEvent.keyboard('Half a sen')
  library.tell('library.changed', { articleIds: null })
  await expect
    .poll(() => library.asked.filter(({ name }) => name === 'highlight.list').length)
    .toBeGreaterThan(1)
  await userEvent.keyboard('tence')
  await expect
    .element(page.getByRole('textbox', { name: 'Edit note' }))
    .toHaveValue('Half a sentence')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByText('Half a sentence')).toBeVisible()
  await expect.poll(() => library.highlights[0]?.note).toBe('Half a sentence')
})

test('a note that could not be saved stays on its card, and trying again saves it', async () => {
  const { library } = await openArticle(story, { prepare: ({ add }) => add('two people sang') })
  uiState.getState().activate(library.highlights[0]?.id ?? null)
  await userEvent.keyboard('n')
  const mend = library.fail('highlight.setNote')
  await userEvent.keyboard('Precious{Escape}')
  await expect
    .poll(() => page.getByRole('alert').query()?.textContent)
    .toContain('The disk is full.')
  await expect.element(page.getByText('Precious')).toBeVisible()
  mend()
  await userEvent.click(page.getByRole('button', { name: 'Try again' }))
  await expect.poll(() => library.highlights[0]?.note).toBe('Precious')
  await expect.poll(() => page.getByRole('alert').query()).toBeNull()
})

test('a click on a highlight makes it active, and of several the innermost with a list of all', async () => {
  const { library, click, painted } = await openArticle(story, {
    prepare: ({ add }) => {
      add('waited an hour for the doctor')
      add('an hour', { color: 'blue' })
    },
  })
  const [outer, inner] = library.highlights
  click('waited')
  expect(uiState.getState().activeHighlightId).toBe(outer?.id)
  await expect.poll(() => painted('pq-active')).toEqual(['waited an hour for the doctor'])
  click('an hour')
  expect(uiState.getState().activeHighlightId).toBe(inner?.id)
  await userEvent.click(page.getByRole('menuitem', { name: /waited an hour for/ }))
  expect(uiState.getState().activeHighlightId).toBe(outer?.id)
})

test('keys alone mark a sentence, grow it, colour it and undo the choice', async () => {
  const { library, painted } = await openArticle(story)
  await userEvent.keyboard('j')
  await expect
    .poll(() => painted('pq-cursor'))
    .toEqual(['The ferry waited an hour for the doctor.'])
  await expect
    .element(page.getByRole('option', { selected: true }))
    .toHaveTextContent('The ferry waited an hour for the doctor.')
  await userEvent.keyboard('j')
  await expect.poll(() => painted('pq-cursor')).toEqual(['Nobody complained, and two people sang.'])
  await userEvent.keyboard('{Shift>}K{/Shift}k{Shift>}J{/Shift}3')
  await expect
    .poll(() => library.highlights.map(({ quote, color }) => [quote.exact, color]))
    .toEqual([
      ['The ferry waited an hour for the doctor. Nobody complained, and two people sang.', 'green'],
    ])
  await userEvent.keyboard('4')
  await expect.poll(() => library.highlights[0]?.color).toBe('red')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => painted('pq-active')).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => painted('pq-cursor')).toEqual([])
})

test('the range of a highlight becomes the next words that are selected', async () => {
  const { library, select, painted, map } = await openArticle(story, {
    prepare: ({ add }) => add('an hour'),
  })
  uiState.getState().activate(library.highlights[0]?.id ?? null)
  await userEvent.keyboard('r')
  // Over the text; the live region for screen readers says the same.
  const reader = page.getByRole('main')
  await expect.element(reader.getByText('Select the new words. Esc to stop.')).toBeVisible()
  select('waited an hour for the doctor')
  map.root.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  await expect.poll(() => painted('pq-yellow-0')).toEqual(['waited an hour for the doctor'])
  expect(library.asked.some(({ name }) => name === 'highlight.setPassage')).toBe(true)
})

test('an end of the active highlight is dragged to other words, and Escape lets it be', async () => {
  const { library, map, painted } = await openArticle(story, {
    prepare: ({ add }) => add('an hour'),
  })
  uiState.getState().activate(library.highlights[0]?.id ?? null)
  await expect.poll(() => document.querySelectorAll('[data-side]').length).toBe(2)
  const drag = (words: string) => {
    const { start, end } = library.passageOf(words)
    const to = rangeOf(map, { start: end - 1, end })?.getBoundingClientRect() as DOMRect
    expect(start).toBeLessThan(end)
    const handle = document.querySelector('[data-side=end] > div') as HTMLElement
    const point = { bubbles: true, clientX: to.right - 0.5, clientY: to.top + to.height / 2 }
    handle.dispatchEvent(new PointerEvent('pointerdown', point))
    return (kind: string) => document.dispatchEvent(new PointerEvent(kind, point))
  }
  const first = drag('for the doctor')
  await expect.poll(() => document.querySelector('[data-dragged]')).not.toBeNull()
  first('pointermove')
  expect(document.getSelection()?.toString()).toBe('an hour for the doctor')
  await userEvent.keyboard('{Escape}')
  expect(document.getSelection()?.isCollapsed).toBe(true)
  first('pointerup')
  expect(library.asked.some(({ name }) => name === 'highlight.setPassage')).toBe(false)
  await expect.poll(() => uiState.getState().selection).toBeNull()
  const second = drag('for the doctor')
  await expect.poll(() => document.querySelector('[data-dragged]')).not.toBeNull()
  second('pointermove')
  await expect.poll(() => uiState.getState().selection).not.toBeNull()
  second('pointerup')
  await expect.poll(() => painted('pq-yellow-0')).toEqual(['an hour for the doctor'])
})

test('the bar beside a selection leaves it selected when it is pressed', async () => {
  const { select } = await openArticle(story)
  select('two people sang')
  const bar = page.getByRole('toolbar', { name: 'Highlight' })
  await expect.element(bar).toBeVisible()
  bar.element().dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
  expect(document.getSelection()?.toString()).toBe('two people sang')
  await userEvent.click(page.getByRole('button', { name: 'Claim' }))
  await expect.poll(() => uiState.getState().activeHighlightId).not.toBeNull()
})

test('Tab goes from a selection into the bar, where arrows move and Enter chooses', async () => {
  const { library, select } = await openArticle(story)
  select('two people sang')
  await expect.element(page.getByRole('toolbar', { name: 'Highlight' })).toBeVisible()
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('button', { name: 'Quote' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{Enter}')
  await expect.poll(() => library.highlights[0]?.color).toBe('blue')
})

test('cards are a list in text order that arrow keys walk, Enter writes in and Delete empties', async () => {
  const { library, card } = await openArticle(story, {
    prepare: ({ add }) => {
      add('votes again')
      add('an hour')
      add('in ink')
    },
  })
  const order = () =>
    [...document.querySelectorAll('[role=listitem]')].map((one) =>
      one.getAttribute('aria-posinset'),
    )
  expect(order()).toEqual(['1', '2', '3'])
  card('an hour')?.focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => document.activeElement).toBe(card('in ink'))
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Quote: in ink')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('textbox', { name: 'Edit note' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement).toBe(card('in ink'))
  await userEvent.keyboard('{Delete}')
  await expect
    .poll(() => library.highlights.map(({ quote }) => quote.exact))
    .toEqual(['votes again', 'an hour'])
  await expect.poll(() => document.activeElement).toBe(card('votes again'))
})

test('highlights without a place stand first with their words and what is wrong', async () => {
  await openArticle(story, {
    prepare: ({ add }) => {
      add('an hour')
      add('two people sang', { placement: { state: 'lost' } })
    },
  })
  const cards = () =>
    [...document.querySelectorAll('[role=listitem]')].map((one) => one.textContent)
  await expect.poll(() => cards()[1]).toContain('an hour')
  expect(cards()[0]).toContain('two people sang')
  expect(cards()[0]).toContain('Nothing like it is in this text')
})

test('an article in the trash says so and goes back from where it is read', async () => {
  const { library } = await openArticle(story, {
    details: { removedAt: '2026-03-01T09:20:00.000Z' },
  })
  await expect.element(page.getByText('This article is in the trash.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Restore' }))
  await expect
    .poll(() => library.asked.filter(({ name }) => name === 'article.restore'))
    .toEqual([{ name: 'article.restore', input: { ids: [library.document.article.id] } }])
})

test('a title is corrected where it stands, and Esc leaves it as it was', async () => {
  const { library } = await openArticle(story)
  await userEvent.click(page.getByRole('button', { name: 'The Ferry That Waited' }))
  await userEvent.keyboard('Something else{Escape}')
  await expect.element(page.getByRole('heading', { name: 'The Ferry That Waited' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'The Ferry That Waited' }))
  await userEvent.keyboard('The Ferry That Left{Enter}')
  await expect.element(page.getByRole('heading', { name: 'The Ferry That Left' })).toBeVisible()
  await expect.poll(() => library.document.article.title).toBe('The Ferry That Left')
})

test('a date that is none is not taken', async () => {
  const { library } = await openArticle(story)
  await userEvent.click(page.getByRole('button', { name: '1 March 2026' }))
  await userEvent.keyboard('tomorrow{Enter}')
  expect(library.document.article.publishedAt).toBe('2026-03-01')
  await userEvent.keyboard('{Escape}')
  await userEvent.click(page.getByRole('button', { name: '1 March 2026' }))
  await userEvent.keyboard('2026-04{Enter}')
  await expect.poll(() => library.document.article.publishedAt).toBe('2026-04')
})

test('a long article opens where it was left, to the pixel', async () => {
  const long = Array.from({ length: 80 }, (_, index) =>
    paragraph(
      `Paragraph ${index} goes on for a while, so that it takes some lines of the page to say what it has to say.`,
    ),
  )
  const first = await openArticle(long)
  first.scroller.scrollTop = 1_234
  await expect
    .poll(() => first.library.document.position?.offset ?? 0, { timeout: 10_000 })
    .toBeGreaterThan(0)
  const { position } = first.library.document
  first.unmount()
  const again = await openArticle(long, {
    prepare: (library) => {
      library.document.position = position
    },
  })
  await expect.poll(() => Math.round(again.scroller.scrollTop)).toBe(1_234)
})

test('in another layout a long article opens at the line that was first', async () => {
  const long = Array.from({ length: 80 }, (_, index) =>
    paragraph(`Paragraph ${index} goes on for a while, so that it takes some lines of the page.`),
  )
  const { library, map, scroller } = await openArticle(long, {
    prepare: (made) => {
      const { start } = made.passageOf('Paragraph 37 goes')
      made.document.position = { offset: start, fraction: 0.9 }
    },
  })
  const edge = scroller.getBoundingClientRect().top
  const line = rangeOf(map, library.passageOf('Paragraph 37'))?.getBoundingClientRect()
  expect(Math.abs((line?.top ?? 0) - edge)).toBeLessThan(2)
})

test('footnotes lead to their text and back', async () => {
  await openArticle(mixedBlocks)
  await userEvent.click(page.getByRole('link', { name: 'Footnote 1', exact: true }))
  expect(document.activeElement?.id).toBe('footnote-1')
  await userEvent.click(page.getByRole('link', { name: /Back to where footnote 1/ }))
  expect(document.activeElement?.id).toBe('footnote-ref-1')
})

test('a link asks main to open it and leaves the page alone', async () => {
  const { library } = await openArticle(mixedBlocks)
  await userEvent.click(page.getByTitle('Opens https://harbour.example/ in your browser'))
  expect(library.asked.at(-1)).toEqual({
    name: 'app.openExternal',
    input: { url: 'https://harbour.example/', isObvious: false },
  })
})

test('of many cards only those near the window are drawn, and scrolling draws the others', async () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    paragraph(`Passage ${index} is one of very many.`),
  )
  const { scroller, card } = await openArticle(many, {
    prepare: ({ add }) => {
      for (let index = 0; index < 300; index += 1) add(`Passage ${index} is`)
    },
  })
  expect(card('Passage 2 is')).toBeDefined()
  expect(document.querySelectorAll('[role=listitem]').length).toBeLessThan(80)
  scroller.scrollTop = scroller.scrollHeight
  await expect.poll(() => card('Passage 299 is')).toBeDefined()
  expect(document.querySelectorAll('[role=listitem]').length).toBeLessThan(80)
  expect(card('Passage 299 is')?.getAttribute('aria-posinset')).toBe('300')
})

test('a card stands at the height of its passage', async () => {
  const { map, library, card } = await openArticle(story, {
    prepare: ({ add }) => add('votes again'),
  })
  const line = rangeOf(map, library.passageOf('votes again'))?.getBoundingClientRect()
  await expect
    .poll(() =>
      Math.abs((card('votes again')?.getBoundingClientRect().top ?? 0) - (line?.top ?? 0)),
    )
    .toBeLessThan(2)
})

test('hovering a card marks its passage, and hovering the passage its card', async () => {
  const { library, painted, card } = await openArticle(story, {
    prepare: ({ add }) => add('two people sang'),
  })
  await userEvent.hover(page.getByRole('heading', { name: 'What is next' }))
  await userEvent.hover(card('two people sang') as HTMLElement)
  await expect.poll(() => painted('pq-hovered')).toEqual(['two people sang'])
  uiState.getState().hover(null)
  await expect.poll(() => painted('pq-hovered')).toEqual([])
  uiState.getState().hover(library.highlights[0]?.id ?? null)
  await expect.poll(() => card('two people sang')?.dataset.hovered).toBe('true')
})

test('what is written is asked about spelling once, in the card', async () => {
  const { library } = await openArticle(story, { prepare: ({ add }) => add('two people sang') })
  uiState.getState().activate(library.highlights[0]?.id ?? null)
  await userEvent.keyboard('n')
  expect(page.getByRole('button', { name: 'Check spelling' }).query()).toBeNull()
  await userEvent.keyboard('Wrods')
  await userEvent.click(page.getByRole('button', { name: 'Check spelling' }))
  expect(library.asked.some(({ name }) => name === 'app.allowSpelling')).toBe(true)
  const field = page.getByRole('textbox', { name: 'Edit note' })
  await expect.element(field).toHaveFocus()
  await expect.poll(() => (field.element() as HTMLTextAreaElement).spellcheck).toBe(true)
  await expect.poll(() => library.settings.spelling).toBe('on')
})
