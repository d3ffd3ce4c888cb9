import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import { contract, libraryContract } from '#shared/ipc/contract.ts'
import { call } from '#shared/ipc/define.ts'
import { serve } from '../../../electron/ipc/serve.ts'
import { putAside } from '../../../electron/library/answers.ts'
import { libraryHandlers } from '../../../electron/libraryHandlers.ts'
import { addText, libraryClient, temporaryLibrary } from '../../support/library.ts'
import { story } from '../../support/story.ts'

test('no call takes a path from the page', () => {
  for (const [name, { input }] of Object.entries(contract)) {
    const fields = JSON.stringify(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }))
    expect(fields, name).not.toMatch(/"(?:[a-zA-Z]*[pP]ath|folder|directory|filename)":/)
  }
})

const otherAnswer = {
  bytes: new TextEncoder().encode('<p>Please log in.</p>'),
  address: 'https://example.org/ferry',
  contentType: 'text/html',
  fileName: '',
  status: 200,
  title: 'Log in',
  reasons: ['The page that came asks for a login or a subscription.'],
}

test('every call about the library answers as its schema says', async () => {
  const library = temporaryLibrary()
  const ask = libraryClient(library)
  const id = addText(library, story)
  const { revision } = await ask('article.get', { id })
  const place = { revisionId: revision.id, start: 3, end: 30 }
  const first = await ask('highlight.create', { articleId: id, ...place, color: 'yellow' })
  const view = { query: 'ferry', sort: { by: 'title', descending: false }, trash: false } as const
  const inputs = {
    'article.list': { view },
    'article.get': { id },
    'article.setDetails': { id, details: { tags: ['harbour'] } },
    'article.setNote': { id, note: 'A note', session: 's' },
    'article.setPosition': { id, position: { offset: 10, fraction: 0.1 } },
    'highlight.list': { articleId: id },
    'highlight.get': { id: first.id },
    'highlight.create': { articleId: id, ...place, color: 'blue' },
    'highlight.setPassage': { id: first.id, revisionId: revision.id, start: 4, end: 20 },
    'highlight.place': { id: first.id, ...place },
    'highlight.setColor': { ids: [first.id], color: 'red' },
    'highlight.setNote': { id: first.id, note: 'n', session: 's' },
    'highlight.setTags': { id: first.id, tags: ['t'] },
    'tag.list': {},
    'color.list': {},
    'color.set': { key: 'red', change: { name: 'Doubt' } },
    'search.find': { query: 'ferry' },
    'settings.get': {},
    'settings.set': { fontSize: 21 },
    'history.list': {},
    'history.undo': {},
    'history.redo': {},
    'library.info': {},
    'highlight.remove': { ids: [first.id] },
    'revision.list': { articleId: id },
    'revision.get': { id: revision.id },
    'revision.compare': { before: revision.id, after: revision.id },
    'revision.makeCurrent': { articleId: id, id: revision.id },
    'article.editText': {
      id,
      revisionId: revision.id,
      splices: [{ at: 0, count: 0, blocks: [] }],
    },
    'article.removeBlock': { id, revisionId: revision.id, index: 0 },
    'answer.list': { articleId: id },
    'answer.remove': { id: putAside(library, id, otherAnswer) },
    'article.remove': { ids: [id] },
    'article.restore': { ids: [id] },
    'article.removeForever': { ids: [id] },
  } satisfies Record<keyof typeof libraryContract, unknown>
  expect(Object.keys(inputs).sort()).toEqual(Object.keys(libraryContract).sort())
  const answer = serve(
    libraryContract,
    libraryHandlers(library, () => {}),
    { checkOutput: true },
  )
  for (const [name, input] of Object.entries(inputs)) {
    expect(await answer(name, input), name).toMatchObject({ ok: true })
  }
})

test('input that does not fit is refused in words, with its place', async () => {
  const ask = libraryClient(temporaryLibrary())
  await expect(ask('article.get', { id: 7 as never })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(ask('nothing.here' as never, {} as never)).rejects.toThrow('no call named')
  await expect(ask('constructor' as never, {} as never)).rejects.toThrow('no call named')
})

test('what nobody expected is answered with a sentence and told to the log', async () => {
  const told: unknown[] = []
  const calls = { boom: call(z.object({}), z.null()), known: call(z.object({}), z.null()) }
  const answer = serve(
    calls,
    {
      boom: () => {
        throw new Error('secret details')
      },
      known: () => {
        throw new AppError('busy', 'Please wait.')
      },
    },
    { onUnexpected: (name, error) => told.push([name, (error as Error).message]) },
  )
  const reply = await answer('boom', {})
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(JSON.stringify(reply)).not.toContain('secret')
  expect(told).toEqual([['boom', 'secret details']])
  expect(await answer('known', {})).toEqual({
    ok: false,
    error: { code: 'busy', message: 'Please wait.' },
  })
})
