import { expect, test } from 'vitest'
import type { RepairKind } from '#shared/domain/repair.ts'
import { articleText } from '#shared/text/articleText.ts'
import type { LibraryDb } from '../../../electron/db/open.ts'
import { inStep } from '../../../electron/db/step.ts'
import { readFile } from '../../../electron/importers/index.ts'
import { reviseArticle, sourceOfArticle } from '../../../electron/library/reviseArticle.ts'
import { addText, libraryClient, temporaryLibrary } from '../../support/library.ts'
import { story } from '../../support/story.ts'

async function opened() {
  const library = temporaryLibrary()
  const call = libraryClient(library)
  const articleId = addText(library, story)
  const shown = await call('article.get', { id: articleId })
  const text = articleText(shown.blocks)
  const mark = (words: string, color = 'yellow') => {
    const start = text.indexOf(words)
    const place = { revisionId: shown.revision.id, start, end: start + words.length }
    return call('highlight.create', { articleId, ...place, color })
  }
  return { library, call, articleId, text, mark, revisionId: shown.revision.id }
}

function readAgain(library: LibraryDb, articleId: string, repairsOff: RepairKind[]): string {
  const source = sourceOfArticle(library, articleId)
  const { articles } = readFile(
    { name: source.fileName, bytes: source.bytes },
    { repairsOff },
    source.importer,
  )
  const [article] = articles
  if (!article) throw new Error('no article')
  return inStep(library, { label: 'Repairs' }, () =>
    reviseArticle(library, articleId, { ...source, article, repairsOff }),
  )
}

test('highlights that overlap, nest and repeat stay apart', async () => {
  const { call, articleId, mark } = await opened()
  await mark('a blank cheque for the sea')
  await mark('blank cheque', 'blue')
  await mark('blank cheque', 'blue')
  await mark('cheque for the sea," council', 'red')
  const middle = (await call('highlight.list', { articleId }))[1]
  await call('highlight.remove', { ids: [middle?.id ?? ''] })
  const left = await call('highlight.list', { articleId })
  expect(left.map(({ quote, color }) => [quote.exact, color])).toEqual([
    ['a blank cheque for the sea', 'yellow'],
    ['blank cheque', 'blue'],
    ['cheque for the sea," council', 'red'],
  ])
})

test('a highlight carries the words around it, and changing its range keeps id, note and colour', async () => {
  const { call, mark, text, revisionId } = await opened()
  const made = await mark('a blank cheque', 'blue')
  expect(text).toContain(made.quote.prefix + made.quote.exact + made.quote.suffix)
  await call('highlight.setNote', { id: made.id, note: 'Keep me', session: 's' })
  const start = text.indexOf('blank')
  const moved = await call('highlight.setPassage', {
    id: made.id,
    revisionId,
    start,
    end: start + 5,
  })
  expect(moved).toMatchObject({
    id: made.id,
    note: 'Keep me',
    color: 'blue',
    quote: { exact: 'blank' },
  })
  expect(moved.placement).toEqual({ state: 'same', start, end: start + 5 })
})

test('a highlight outside the text, or on a text that is no longer current, is refused', async () => {
  const { call, articleId, text, revisionId } = await opened()
  const place = { articleId, color: 'yellow' }
  await expect(
    call('highlight.create', { ...place, revisionId, start: 0, end: text.length + 1 }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(
    call('highlight.create', { ...place, revisionId: 'another', start: 0, end: 4 }),
  ).rejects.toMatchObject({ code: 'in-use' })
  await expect(
    call('highlight.create', { ...place, revisionId, start: 0, end: 4, color: 'mauve' }),
  ).rejects.toThrow('Quote (yellow)')
})

test('switching a repair off makes a new text from the kept source, and highlights move along', async () => {
  const { library, call, articleId, mark } = await opened()
  await mark('We will not sign')
  const across = await mark('the town’s reserves', 'red')
  const after = await mark('Every winter we wait')
  const revisionId = readAgain(library, articleId, ['apostrophe'])
  const shown = await call('article.get', { id: articleId })
  expect(shown.revision).toMatchObject({ id: revisionId, repairsOff: ['apostrophe'], repairs: [] })
  const text = articleText(shown.blocks)
  expect(text).toContain('the town"s reserves')
  const placed = await call('highlight.list', { articleId })
  const find = (id: string) => placed.find((one) => one.id === id)?.placement
  expect(find(after.id)).toEqual({
    state: 'same',
    start: text.indexOf('Every winter'),
    end: text.indexOf('Every winter') + 20,
  })
  expect(find(across.id)?.state).toMatch(/same|moved/)

  readAgain(library, articleId, [])
  const back = await call('article.get', { id: articleId })
  expect(back.revision.repairs).toEqual([{ kind: 'apostrophe', count: 1 }])
  expect(
    (await call('highlight.list', { articleId })).map(({ placement }) => placement.state),
  ).toEqual(['same', 'same', 'same'])
})

test('the same bytes and the same text in other bytes are already there, in the trash too', async () => {
  const { library, call, articleId } = await opened()
  expect(addText(library, story)).toBe(articleId)
  expect(addText(library, `${story}\r\n\r\n`.replaceAll('\n', '\r\n'))).toBe(articleId)
  await call('article.remove', { ids: [articleId] })
  expect(addText(library, story)).toBe(articleId)
})

test('the library is found by title, source, text, quotes, notes and tags, without accents or case', async () => {
  const { call, articleId, mark } = await opened()
  await call('article.setDetails', { id: articleId, details: { site: 'Ærøskøbing Tidende' } })
  const { id } = await mark('a blank cheque')
  await call('highlight.setNote', { id, note: 'Überprüfen', session: 's' })
  await call('highlight.setTags', { id, tags: ['budget'] })
  const view = (query: string) =>
    ({ view: { query, sort: { by: 'added', descending: true }, trash: false } }) as const
  for (const query of [
    'harbour counc',
    'aeroskobing',
    'CREW costs',
    '"blank cheque"',
    'uberpruf',
    'budget',
    'aukland',
  ]) {
    expect((await call('article.list', view(query))).total, query).toBe(1)
  }
  expect((await call('article.list', view('zeppelin'))).total).toBe(0)
  const [best] = await call('search.find', { query: 'überprüfen' })
  expect(best).toMatchObject({ kind: 'note', articleId, highlightId: id })
})
