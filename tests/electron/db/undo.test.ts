import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closeLibrary, openLibrary } from '../../../electron/db/open.ts'
import { addText, dump, libraryClient, temporaryLibrary } from '../../support/library.ts'
import { story } from '../../support/story.ts'

async function marked() {
  const library = temporaryLibrary()
  const call = libraryClient(library)
  const articleId = addText(library, story)
  const { revision } = await call('article.get', { id: articleId })
  const mark = (start: number, end: number, color = 'yellow') =>
    call('highlight.create', { articleId, revisionId: revision.id, start, end, color })
  return { library, call, articleId, mark }
}

test('undo gives back a deleted highlight with its note, tags, colour and place', async () => {
  const { call, articleId, mark } = await marked()
  const { id } = await mark(10, 40, 'blue')
  await call('highlight.setNote', { id, note: 'Check **this**', session: 's' })
  await call('highlight.setTags', { id, tags: ['a', 'b'] })
  const before = await call('highlight.list', { articleId })
  await call('highlight.remove', { ids: [id] })
  expect(await call('highlight.list', { articleId })).toEqual([])
  expect(await call('history.undo', {})).toEqual({ label: 'Delete Highlight', articleId })
  expect(await call('highlight.list', { articleId })).toEqual(before)
})

test('undo gives back when a source was published and changed last', async () => {
  const { call, articleId } = await marked()
  const dates = async () => {
    const { article } = await call('article.get', { id: articleId })
    return [article.publishedAt, article.modifiedAt]
  }
  const before = await dates()
  const details = { publishedAt: '2026-03-01', modifiedAt: '2026-03-04T10:00+01:00' }
  await call('article.setDetails', { id: articleId, details })
  expect(await dates()).toEqual(['2026-03-01', '2026-03-04T10:00+01:00'])
  await call('history.undo', {})
  expect(await dates()).toEqual(before)
})

test('undo and redo survive closing the library', async () => {
  const { library, call, articleId, mark } = await marked()
  await mark(0, 12)
  await call('article.remove', { ids: [articleId] })
  const { file } = library
  closeLibrary(library)
  const again = openLibrary({ file })
  const later = libraryClient(again)
  expect((await later('history.undo', {}))?.label).toBe('Move Article to Trash')
  expect((await later('article.get', { id: articleId })).article.removedAt).toBeNull()
  expect((await later('history.redo', {}))?.label).toBe('Move Article to Trash')
  expect((await later('article.get', { id: articleId })).article.removedAt).not.toBeNull()
  closeLibrary(again)
})

test('an import that is undone is gone from lists and search, and comes back whole', async () => {
  const { call, articleId, mark, library } = await marked()
  await mark(0, 12)
  await call('history.undo', {})
  const before = dump(library)
  await call('history.undo', {})
  expect((await call('article.list', listAll)).total).toBe(0)
  expect(await call('search.find', { query: 'ferry' })).toEqual([])
  await call('history.redo', {})
  expect(dump(library)).toEqual(before)
  expect((await call('search.find', { query: 'ferry' })).map((hit) => hit.articleId)).toEqual([
    articleId,
  ])
})

test('a text that was imported and undone can be imported again', async () => {
  const { library, call } = await marked()
  await call('history.undo', {})
  const again = addText(library, story)
  expect((await call('article.list', listAll)).rows.map(({ id }) => id)).toEqual([again])
})

test('all saves of one visit to a note are one step, another visit is another', async () => {
  const { call, articleId, mark } = await marked()
  const { id } = await mark(0, 12)
  for (const note of ['a', 'ab', 'abc'])
    await call('highlight.setNote', { id, note, session: 'one' })
  await call('highlight.setNote', { id, note: 'abcd', session: 'two' })
  const noteNow = async () => (await call('highlight.list', { articleId }))[0]?.note
  await call('history.undo', {})
  expect(await noteNow()).toBe('abc')
  await call('history.undo', {})
  expect(await noteNow()).toBe('')
  await call('history.redo', {})
  expect(await noteNow()).toBe('abc')
})

test('a step that changes nothing leaves no trace, and a new one ends what could be redone', async () => {
  const { call, mark, articleId } = await marked()
  await mark(0, 5)
  await call('history.undo', {})
  await call('highlight.remove', { ids: ['01890000-0000-7000-8000-000000000000'] })
  expect((await call('history.list', {})).map(({ label }) => label)).not.toContain(
    'Delete Highlight',
  )
  await call('article.setDetails', { id: articleId, details: { site: 'The Skarvik Post' } })
  expect(await call('history.redo', {})).toBeNull()
})

test('deleting forever ends the history before it', async () => {
  const { call, articleId, mark } = await marked()
  await mark(0, 5)
  await call('article.remove', { ids: [articleId] })
  expect(await call('article.removeForever', { ids: [articleId] })).toEqual({ count: 1 })
  expect(await call('history.undo', {})).toBeNull()
  await expect(call('article.get', { id: articleId })).rejects.toThrow('not in the library')
})

test('an article that is not in the trash cannot be deleted forever', async () => {
  const { call, articleId } = await marked()
  expect(await call('article.removeForever', { ids: [articleId] })).toEqual({ count: 0 })
  expect((await call('article.get', { id: articleId })).article.id).toBe(articleId)
})

test('whatever is done, undoing all of it and doing it again gives the same library', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ act: fc.nat(8), a: fc.nat(300), b: fc.nat(60) }), { maxLength: 25 }),
      async (acts) => {
        const { library, call, articleId, mark } = await marked()
        const start = dump(library)
        const pick = async (at: number) => {
          const all = await call('highlight.list', { articleId })
          return all[at % Math.max(1, all.length)]?.id
        }
        for (const { act, a, b } of acts) {
          const id = await pick(a)
          if (act <= 2) await mark(a, a + b + 1, ['yellow', 'blue', 'red'][a % 3])
          else if (act === 3)
            await call('article.setNote', { id: articleId, note: `note ${a}`, session: `${b % 3}` })
          else if (act === 4)
            await call('article.setDetails', { id: articleId, details: { site: `site ${a}` } })
          else if (act === 5)
            await call('color.set', { key: 'green', change: { name: `green ${b}` } })
          else if (id === undefined) continue
          else if (act === 6)
            await call('highlight.setNote', { id, note: `n${a}`, session: `${b % 2}` })
          else if (act === 7) await call('highlight.remove', { ids: [id] })
          else {
            const { revision } = await call('article.get', { id: articleId })
            await call('highlight.setPassage', {
              id,
              revisionId: revision.id,
              start: b,
              end: b + a + 1,
            })
          }
        }
        const end = dump(library)
        // The import is the first step and stays.
        const steps = (await call('history.list', { limit: 500 })).length - 1
        for (let step = 0; step < steps; step += 1) await call('history.undo', {})
        expect(dump(library)).toEqual(start)
        for (let step = 0; step < steps; step += 1) await call('history.redo', {})
        expect(dump(library)).toEqual(end)
        expect(library.db.pragma('foreign_key_check')).toEqual([])
      },
    ),
    { numRuns: process.env.PULLQUOTE_LONG ? 300 : 25 },
  )
})

const listAll = {
  view: { query: '', sort: { by: 'added', descending: true }, trash: false },
} as const
