import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { readAgain } from '../../../electron/library/fetchAgain.ts'
import { openPort } from '../../../electron/library/openPort.ts'
import { directParser } from '../../../electron/library/parser.ts'
import { addText, libraryClient, temporaryLibrary } from '../../support/library.ts'

const lines = [
  'The harbour office opens at seven and shuts when the last boat is in.',
  'Share this story with a friend.',
  'Sign up for our Friday letter.',
  'Nobody has ever seen it shut.',
  'More from the coast.',
]

function opened() {
  const library = temporaryLibrary()
  const call = libraryClient(library)
  const id = addText(library, ['The Office', ...lines].join('\n\n'))
  const textOf = async () => articleText((await call('article.get', { id })).blocks)
  const revisionId = async () => (await call('article.get', { id })).revision.id
  return { library, call, id, textOf, revisionId }
}

test('several blocks are taken out in one step, which undo takes back whole', async () => {
  const { call, id, textOf, revisionId } = opened()
  await call('article.removeBlock', { id, revisionId: await revisionId(), index: 1, count: 2 })
  expect(await textOf()).toBe([lines[0], lines[3], lines[4]].join('\n'))
  await call('history.undo', {})
  expect(await textOf()).toBe(lines.join('\n'))
  await call('history.redo', {})
  expect(await textOf()).toBe([lines[0], lines[3], lines[4]].join('\n'))
})

test('highlights stay where they are; one on removed words is lost until undo brings it back', async () => {
  const { call, id, textOf, revisionId } = opened()
  const mark = async (words: string) => {
    const start = (await textOf()).indexOf(words)
    const place = { start, end: start + words.length, color: 'yellow' }
    return call('highlight.create', { articleId: id, revisionId: await revisionId(), ...place })
  }
  await mark('the last boat')
  await mark('our Friday letter')
  await mark('ever seen it shut')
  const before = await call('highlight.list', { articleId: id })
  await call('article.removeBlock', { id, revisionId: await revisionId(), index: 1, count: 2 })
  const text = await textOf()
  const after = await call('highlight.list', { articleId: id })
  const words = after.map(({ placement }) =>
    placement.state === 'same' || placement.state === 'moved'
      ? text.slice(placement.start, placement.end)
      : placement.state,
  )
  expect(words.toSorted()).toEqual(['ever seen it shut', 'lost', 'the last boat'])
  await call('history.undo', {})
  expect(await call('highlight.list', { articleId: id })).toEqual(before)
})

test('whatever is taken out, the rest stands as it was and undo gives back all', async () => {
  const { call, id, textOf, revisionId } = opened()
  const range = fc.tuple(fc.nat(lines.length - 1), fc.integer({ min: 1, max: lines.length }))
  await fc.assert(
    fc.asyncProperty(range, async ([index, count]) => {
      const rest = lines.toSpliced(index, count)
      const remove = call('article.removeBlock', {
        id,
        revisionId: await revisionId(),
        index,
        count,
      })
      if (index + count > lines.length) {
        await expect(remove).rejects.toMatchObject({ code: 'not-found' })
      } else if (rest.length === 0) {
        await expect(remove).rejects.toMatchObject({ code: 'no-text' })
      } else {
        await remove
        expect(await textOf()).toBe(rest.join('\n'))
        await call('history.undo', {})
      }
      expect(await textOf()).toBe(lines.join('\n'))
    }),
    { numRuns: 40 },
  )
})

test('what was taken out stays out when the source is read again, but for what stands elsewhere too', async () => {
  const library = temporaryLibrary()
  const call = libraryClient(library)
  const text = ['Read more.', 'One.', 'Read more.', 'Two.']
  const id = addText(library, ['Counting', ...text].join('\n\n'))
  const { revision } = await call('article.get', { id })
  await call('article.removeBlock', { id, revisionId: revision.id, index: 1, count: 2 })
  const port = openPort(library, { changed: () => {} })
  await readAgain(id, { label: 'Read Again' }, { port, parser: directParser })
  const { blocks } = await call('article.get', { id })
  expect(blocks.map((block) => block.text)).toEqual(['Read more.', 'Read more.', 'Two.'])
})
