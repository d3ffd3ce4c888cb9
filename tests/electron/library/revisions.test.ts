import { expect, test } from 'vitest'
import { articleText } from '#shared/text/articleText.ts'
import { addText, dump, libraryClient, temporaryLibrary } from '../../support/library.ts'
import { story } from '../../support/story.ts'

async function opened() {
  const library = temporaryLibrary()
  const call = libraryClient(library)
  const articleId = addText(library, story)
  const shown = () => call('article.get', { id: articleId })
  const text = async () => articleText((await shown()).blocks)
  const mark = async (words: string) => {
    const start = (await text()).indexOf(words)
    const { revision } = await shown()
    const place = { revisionId: revision.id, start, end: start + words.length }
    return call('highlight.create', { articleId, ...place, color: 'yellow' })
  }
  /** Replaces words by others, in the paragraph they stand in. */
  const edit = async (words: string, by: string) => {
    const { blocks, revision } = await shown()
    const at = blocks.findIndex((block) => block.text.includes(words))
    const changed = blocks[at]?.text.replace(words, by) ?? ''
    return call('article.editText', {
      id: articleId,
      revisionId: revision.id,
      splices: [{ at, count: 1, blocks: [{ text: changed, like: at }] }],
    })
  }
  const placementOf = async (id: string) => (await call('highlight.get', { id })).placement
  return { library, call, articleId, shown, text, mark, edit, placementOf }
}

test('an edit is a new state of the text, the old one stays, and undo gives everything back', async () => {
  const { library, call, articleId, edit, mark, text, shown } = await opened()
  await mark('a blank cheque for the sea')
  const before = await text()
  const rows = dump(library)
  const outcome = await edit('1987', '1988')
  expect(outcome.summary).toEqual({ same: 1, moved: 0, unsure: 0, lost: 0 })
  expect(await text()).toBe(before.replace('1987', '1988'))
  const list = await call('revision.list', { articleId })
  expect(list.map(({ cause, isCurrent }) => [cause, isCurrent])).toEqual([
    ['edited', true],
    ['added', false],
  ])
  expect(await shown()).toMatchObject({ revisionCount: 2, newestRevisionAt: list[0]?.capturedAt })
  const first = await call('revision.get', { id: list[1]?.id ?? '' })
  expect(articleText(first.blocks)).toBe(before)

  await call('history.undo', {})
  expect(await text()).toBe(before)
  expect(await call('revision.list', { articleId })).toHaveLength(1)
  expect({ ...dump(library), revision: [] }).toEqual({ ...rows, revision: [] })
  await call('history.redo', {})
  expect(await text()).toContain('since 1988')
})

test('edited words move a highlight, words taken out lose it, and going back finds both', async () => {
  const { call, articleId, edit, mark, shown, placementOf } = await opened()
  const changed = await mark('We will not sign a blank cheque for the sea')
  const gone = await mark('they do not come back in spring')
  const places = [await placementOf(changed.id), await placementOf(gone.id)]
  const first = (await shown()).revision.id
  await edit('We will not sign a blank', 'We shall not sign a blank')
  expect((await placementOf(changed.id)).state).toBe('moved')
  const { summary } = await edit('"and they do not come back in spring."', 'and that was it.')
  expect(summary).toMatchObject({ moved: 1, lost: 1 })
  expect((await call('highlight.get', { id: gone.id })).quote.exact).toBe(gone.quote.exact)

  const later = await mark('that was it')
  const back = await call('revision.makeCurrent', { articleId, id: first })
  expect(back).toEqual({
    revisionId: first,
    summary: { same: 2, moved: 0, unsure: 0, lost: 1 },
  })
  expect([await placementOf(changed.id), await placementOf(gone.id)]).toEqual(places)
  expect((await placementOf(later.id)).state).toBe('lost')
  await call('history.undo', {})
  expect((await placementOf(later.id)).state).toBe('same')
})

test('where a highlight was placed by hand in a state, it still lies after going away and back', async () => {
  const { call, articleId, edit, mark, shown, text, placementOf } = await opened()
  const { id } = await mark('two families move to the mainland')
  const first = (await shown()).revision.id
  await edit('two families move to the mainland', 'a dozen people sail away for ever')
  expect((await placementOf(id)).state).toMatch(/unsure|lost/)
  const second = (await shown()).revision.id
  const start = (await text()).indexOf('a dozen people')
  const placed = await call('highlight.place', {
    id,
    revisionId: second,
    start,
    end: start + 'a dozen people sail away'.length,
  })
  expect(placed.quote.exact).toBe('two families move to the mainland')
  expect(placed.placement).toMatchObject({ state: 'moved', start })
  await call('revision.makeCurrent', { articleId, id: first })
  expect((await placementOf(id)).state).toBe('same')
  await call('revision.makeCurrent', { articleId, id: second })
  expect(await placementOf(id)).toEqual(placed.placement)
})

test('a place in another text, or outside of it, is refused', async () => {
  const { call, edit, mark, shown, text } = await opened()
  const { id } = await mark('a blank cheque')
  const { revision } = await shown()
  const length = (await text()).length
  const place = { id, revisionId: revision.id, start: 5, end: length + 1 }
  await expect(call('highlight.place', place)).rejects.toMatchObject({ code: 'invalid-input' })
  await edit('1987', '1988')
  await expect(call('highlight.place', { ...place, end: 9 })).rejects.toMatchObject({
    code: 'in-use',
  })
  await expect(
    call('article.editText', {
      id: (await shown()).article.id,
      revisionId: revision.id,
      splices: [{ at: 0, count: 1, blocks: [] }],
    }),
  ).rejects.toMatchObject({ code: 'in-use' })
})

test('an edit that changes nothing makes no state, and one that leaves nothing is refused', async () => {
  const { call, articleId, edit, shown } = await opened()
  const { revision, blocks } = await shown()
  expect((await edit('1987', '1987')).revisionId).toBe(revision.id)
  expect(await call('revision.list', { articleId })).toHaveLength(1)
  await expect(
    call('article.editText', {
      id: articleId,
      revisionId: revision.id,
      splices: [{ at: 0, count: blocks.length, blocks: [] }],
    }),
  ).rejects.toMatchObject({ code: 'no-text' })
})

test('two states are compared word by word, those of two articles are not', async () => {
  const { library, call, articleId, edit } = await opened()
  await edit('since 1987', 'since 1988')
  const [after, before] = await call('revision.list', { articleId })
  const diff = await call('revision.compare', { before: before?.id ?? '', after: after?.id ?? '' })
  expect(diff.paragraphs.flat().filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: '1987' },
    { kind: 'added', text: '1988' },
  ])
  const other = addText(library, 'Quite another story\n\nOf which nobody has heard so far.')
  const [strange] = await call('revision.list', { articleId: other })
  const ids = { before: before?.id ?? '', after: strange?.id ?? '' }
  await expect(call('revision.compare', ids)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(
    call('revision.makeCurrent', { articleId, id: strange?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})
