import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Highlight } from '#shared/domain/highlight.ts'
import { uiState } from '../../../renderer/uiState.ts'
import { paragraph } from '../support/blocks.ts'
import type { FakeLibrary } from '../support/fakeLibrary.ts'
import { openArticle } from '../support/openArticle.tsx'

const text = [
  'The boat leaves at nine, said the captain.',
  'Nobody believed the captain any more.',
  'At nine the captain had gone home.',
]

function passagesOf(library: FakeLibrary, words: string) {
  return Array.from(library.text.matchAll(new RegExp(words, 'g')), ({ index }) => ({
    start: index,
    end: index + words.length,
  }))
}

async function opened() {
  const marked: { unsure?: Highlight; lost?: Highlight } = {}
  const view = await openArticle(
    text.map((words) => paragraph(words)),
    {
      prepare: (library) => {
        library.add('Nobody believed')
        marked.lost = library.add('captain any', {
          quote: { exact: 'as it always has', prefix: 'The boat leaves, ', suffix: '.' },
          placement: { state: 'lost' },
        })
        const candidates = passagesOf(library, 'the captain')
        marked.unsure = library.add('the captain', { placement: { state: 'unsure', candidates } })
        library.answers['highlight.place'] = ({ id, start, end }) => {
          const at = library.highlights.findIndex((one) => one.id === id)
          const placed = {
            ...(library.highlights[at] as Highlight),
            placement: { state: 'same' as const, start, end },
          }
          library.highlights[at] = placed
          return placed
        }
      },
    },
  )
  return { ...view, unsure: marked.unsure as Highlight, lost: marked.lost as Highlight }
}

const group = () => page.getByRole('region', { name: '1 unsure, 1 lost' })

test('what has no certain place stands first, with its old words and the places it could be at', async () => {
  const { card } = await opened()
  await expect.element(group()).toBeVisible()
  const cards = () => [...document.querySelectorAll('[role=listitem]')].map((one) => one.ariaLabel)
  expect(cards()[0]).toMatch(/^Unsure, Quote: the captain/i)
  expect(cards()[1]).toMatch(/^Lost, Quote: as it always has/i)
  expect(card('the captain')?.querySelectorAll('li')).toHaveLength(3)
  expect(card('as it always has')?.textContent).toContain('The boat leaves, as it always has.')
})

test('a number accepts a place, and the highlight is painted there', async () => {
  const { library, card, painted, unsure } = await opened()
  card('the captain')?.focus()
  await userEvent.keyboard('2')
  const second = passagesOf(library, 'the captain')[1]
  await expect
    .poll(() => library.asked.find(({ name }) => name === 'highlight.place')?.input)
    .toEqual({ id: unsure.id, revisionId: 'revision-1', ...second })
  await expect.poll(() => painted('pq-yellow-0')).toContain('the captain')
  expect(uiState.getState().toasts[0]).toMatchObject({ canUndo: true })
  // The card after it has the focus.
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Lost/)
  await expect.element(page.getByRole('region', { name: '1 lost' })).toBeVisible()
})

test('S shows the places in the text, one after the other, and Enter takes the one that is shown', async () => {
  const { library, card, painted } = await opened()
  card('the captain')?.focus()
  await userEvent.keyboard('s')
  await expect.poll(() => painted('pq-candidate')).toHaveLength(2)
  expect(painted('pq-candidate-shown')).toEqual(['the captain'])
  await userEvent.keyboard('s')
  await expect
    .poll(() => document.querySelector('li[data-shown]')?.textContent)
    .toContain('Nobody believed')
  await userEvent.keyboard('{Enter}')
  const asked = () => library.asked.find(({ name }) => name === 'highlight.place')?.input
  await expect.poll(asked).toMatchObject({ ...passagesOf(library, 'the captain')[1] })
  await expect.poll(() => painted('pq-candidate-shown')).toEqual([])
})

test('Esc takes the shown places away again, and nothing was decided', async () => {
  const { library, card, painted } = await opened()
  card('the captain')?.focus()
  await userEvent.keyboard('s')
  await expect.poll(() => painted('pq-candidate-shown')).toHaveLength(1)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => painted('pq-candidate-shown')).toEqual([])
  expect(library.asked.some(({ name }) => name === 'highlight.place')).toBe(false)
})

test('a lost one is attached to what is selected', async () => {
  const { library, card, select, lost } = await opened()
  select('gone home')
  await expect.poll(() => uiState.getState().selection).not.toBeNull()
  const attach = [...(card('as it always has')?.querySelectorAll('button') ?? [])].find(
    (button) => button.textContent === 'Attach to selection',
  )
  await userEvent.click(attach as HTMLElement)
  await expect
    .poll(() => library.asked.find(({ name }) => name === 'highlight.setPassage')?.input)
    .toEqual({ id: lost.id, revisionId: 'revision-1', ...library.passageOf('gone home') })
})

test('a lost one keeps its note, and goes only when the reader deletes it', async () => {
  const { library, card, lost } = await opened()
  card('as it always has')?.focus()
  await userEvent.keyboard('1')
  await userEvent.keyboard('{Enter}')
  expect(library.highlights.map(({ id }) => id)).toContain(lost.id)
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => library.highlights.map(({ id }) => id)).not.toContain(lost.id)
})
