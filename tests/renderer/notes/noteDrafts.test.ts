import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '#shared/errors.ts'
import {
  createNoteDrafts,
  type NoteDraft,
  type NoteTarget,
} from '../../../renderer/notes/noteDrafts.ts'

const target: NoteTarget = { kind: 'highlight', id: 'one', articleId: 'article' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function drafting() {
  const saved: { note: string; session: string; at: number }[] = []
  const orphans: string[] = []
  let answer: () => Promise<unknown> = async () => null
  let sessions = 0
  const drafts = createNoteDrafts({
    save: async (_target, note, session) => {
      saved.push({ note, session, at: Date.now() })
      await answer()
    },
    onOrphan: ({ text }) => orphans.push(text),
    newSession: () => {
      sessions += 1
      return `session-${sessions}`
    },
  })
  return {
    drafts,
    saved,
    orphans,
    notes: () => saved.map(({ note }) => note),
    shown: (): NoteDraft | undefined => drafts.store.getState().get(target.id),
    answerBy: (next: () => Promise<unknown>) => {
      answer = next
    },
  }
}

const fail = (code: 'save-failed' | 'not-found') => async () => {
  throw new AppError(code, 'The disk is full.')
}

test('what is typed is stored within 500 ms of the first key press, though the typing goes on', async () => {
  const { drafts, saved, notes } = drafting()
  drafts.open(target, '')
  const began = Date.now()
  for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde']) {
    drafts.change('one', text)
    await vi.advanceTimersByTimeAsync(150)
  }
  expect(saved[0]?.at).toBeLessThanOrEqual(began + 500)
  await vi.advanceTimersByTimeAsync(500)
  expect(notes().at(-1)).toBe('abcde')
})

test('one note is stored at a time, and the newest words come last', async () => {
  const { drafts, notes, answerBy } = drafting()
  let release = () => {}
  answerBy(() => new Promise<void>((resolve) => (release = resolve)))
  drafts.open(target, '')
  drafts.change('one', 'first')
  await vi.advanceTimersByTimeAsync(400)
  drafts.change('one', 'second')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(notes()).toEqual(['first'])
  answerBy(async () => null)
  release()
  await vi.advanceTimersByTimeAsync(400)
  expect(notes()).toEqual(['first', 'second'])
})

test('all that is stored in one visit has one session, and the next visit another', async () => {
  const { drafts, saved } = drafting()
  drafts.open(target, '')
  for (const text of ['a', 'b']) {
    drafts.change('one', text)
    await vi.advanceTimersByTimeAsync(400)
  }
  drafts.close('one')
  await vi.advanceTimersByTimeAsync(0)
  drafts.open(target, 'b')
  drafts.change('one', 'c')
  await vi.advanceTimersByTimeAsync(400)
  expect(saved.map(({ session }) => session)).toEqual(['session-1', 'session-1', 'session-2'])
})

test('leaving the field stores at once, and then the draft is no more', async () => {
  const { drafts, notes, shown } = drafting()
  drafts.open(target, 'old')
  drafts.change('one', 'new')
  drafts.close('one')
  await vi.advanceTimersByTimeAsync(0)
  expect(notes()).toEqual(['new'])
  expect(shown()).toBeUndefined()
})

test('a note that was not changed is not stored', async () => {
  const { drafts, notes } = drafting()
  drafts.open(target, 'old')
  drafts.change('one', 'older')
  drafts.change('one', 'old')
  await vi.advanceTimersByTimeAsync(1_000)
  drafts.close('one')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(notes()).toEqual([])
})

test('a note that cannot be stored keeps its text, says so, and is tried again', async () => {
  const { drafts, notes, shown, answerBy } = drafting()
  answerBy(fail('save-failed'))
  drafts.open(target, '')
  drafts.change('one', 'words')
  await vi.advanceTimersByTimeAsync(400)
  expect(shown()).toMatchObject({ text: 'words', state: 'failed', problem: 'The disk is full.' })
  drafts.close('one')
  await vi.advanceTimersByTimeAsync(100)
  expect(shown()).toMatchObject({ text: 'words', state: 'failed' })
  expect(await drafts.flush()).toBe(false)
  answerBy(async () => null)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(notes().at(-1)).toBe('words')
  expect(shown()).toBeUndefined()
})

test('coming back to a note that is not stored goes on with its text', async () => {
  const { drafts, shown, answerBy } = drafting()
  answerBy(fail('save-failed'))
  drafts.open(target, '')
  drafts.change('one', 'words')
  drafts.close('one')
  await vi.advanceTimersByTimeAsync(100)
  drafts.open(target, '')
  expect(shown()?.text).toBe('words')
})

test('when what it was on is gone, the text is handed over and not lost', async () => {
  const { drafts, orphans, shown, answerBy } = drafting()
  answerBy(fail('not-found'))
  drafts.open(target, '')
  drafts.change('one', 'words')
  await vi.advanceTimersByTimeAsync(400)
  expect(shown()?.text).toBe('words')
  drafts.close('one')
  await vi.advanceTimersByTimeAsync(100)
  expect(orphans).toEqual(['words'])
  expect(shown()).toBeUndefined()
})

test('before the window closes everything is stored, and it is said whether it is', async () => {
  const { drafts, notes } = drafting()
  expect(await drafts.flush()).toBe(true)
  drafts.open(target, '')
  drafts.change('one', 'last words')
  expect(await drafts.flush()).toBe(true)
  expect(notes()).toEqual(['last words'])
})
