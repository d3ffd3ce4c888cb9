import { createStore, type StoreApi } from 'zustand'
import { AppError } from '#shared/errors.ts'

/** What a note is on. */
export type NoteTarget = { kind: 'highlight' | 'article'; id: string; articleId: string }

/** A note that is being written, or was and is not stored yet. */
export type NoteDraft = {
  target: NoteTarget
  text: string
  state: 'saved' | 'unsaved' | 'saving' | 'failed'
  /** What went wrong at the last attempt, for the reader; empty when nothing did. */
  problem: string
}

export type NoteDrafts = {
  store: StoreApi<ReadonlyMap<string, NoteDraft>>
  /** Begins a visit to a note's field. A draft that is not stored yet is gone on with. */
  open: (target: NoteTarget, stored: string) => void
  change: (id: string, text: string) => void
  /** Ends the visit: what is not stored is stored now. */
  close: (id: string) => void
  /** Tries again to store a draft. */
  retry: (id: string) => void
  /** Stores everything; answers whether it is. */
  flush: () => Promise<boolean>
}

type Options = {
  save: (target: NoteTarget, note: string, session: string) => Promise<unknown>
  /** What a note was on is gone: there is nowhere to store it. */
  onOrphan: (draft: NoteDraft) => void
  newSession: () => string
}

/** A change is stored at most this long after it, and 100 ms are left for the way to the disk. */
const saveWithinMilliseconds = 400
/** How long to wait after one failure, two, three and more. */
const retryMilliseconds = [1_000, 3_000, 10_000]

type Work = {
  draft: NoteDraft
  saved: string
  session: string
  isOpen: boolean
  failures: number
  running?: Promise<boolean> | undefined
  timer?: ReturnType<typeof setTimeout> | undefined
}

/**
 * Notes on their way from the field to the disk. A draft owns its text until that is stored: it
 * is kept when its field goes away and when storing fails. Of one note one version is stored at a
 * time, in the order they were written.
 */
export function createNoteDrafts({ save, onOrphan, newSession }: Options): NoteDrafts {
  const works = new Map<string, Work>()
  const store = createStore<ReadonlyMap<string, NoteDraft>>(() => new Map())

  const show = (work: Work, patch: Partial<NoteDraft>) => {
    work.draft = { ...work.draft, ...patch }
    store.setState(new Map(store.getState()).set(work.draft.target.id, work.draft), true)
  }
  const drop = (work: Work) => {
    clearTimeout(work.timer)
    const { id } = work.draft.target
    if (works.get(id) !== work) return
    works.delete(id)
    const others = new Map(store.getState())
    others.delete(id)
    store.setState(others, true)
  }
  const isStored = (work: Work) => work.draft.text === work.saved

  const attempt = async (work: Work): Promise<boolean> => {
    const { target, text } = work.draft
    show(work, { state: 'saving' })
    try {
      await save(target, text, work.session)
    } catch (error) {
      work.failures += 1
      show(work, {
        state: 'failed',
        problem: error instanceof Error ? error.message : String(error),
      })
      const isGone = error instanceof AppError && error.code === 'not-found'
      if (isGone && !work.isOpen) {
        drop(work)
        onOrphan(work.draft)
      }
      const wait = retryMilliseconds[work.failures - 1] ?? retryMilliseconds.at(-1)
      if (!isGone) work.timer ??= setTimeout(() => void pump(work), wait)
      return false
    }
    work.saved = text
    work.failures = 0
    show(work, { state: isStored(work) ? 'saved' : 'unsaved', problem: '' })
    return true
  }
  const pump = async (work: Work): Promise<boolean> => {
    clearTimeout(work.timer)
    work.timer = undefined
    if (work.running) await work.running
    while (!isStored(work)) {
      work.running ??= attempt(work).finally(() => {
        work.running = undefined
      })
      if (!(await work.running)) return false
    }
    if (!work.isOpen) drop(work)
    else if (work.draft.state !== 'saved') show(work, { state: 'saved', problem: '' })
    return true
  }

  return {
    store,
    open: (target, stored) => {
      const known = works.get(target.id)
      if (known) {
        known.isOpen = true
        return
      }
      const draft: NoteDraft = { target, text: stored, state: 'saved', problem: '' }
      const work = { draft, saved: stored, session: newSession(), isOpen: true, failures: 0 }
      works.set(target.id, work)
      show(work, {})
    },
    change: (id, text) => {
      const work = works.get(id)
      if (!work) return
      show(work, { text, state: work.running ? 'saving' : 'unsaved' })
      work.timer ??= setTimeout(() => void pump(work), saveWithinMilliseconds)
    },
    close: (id) => {
      const work = works.get(id)
      if (!work) return
      work.isOpen = false
      void pump(work)
    },
    retry: (id) => {
      const work = works.get(id)
      if (work) void pump(work)
    },
    flush: async () => (await Promise.all([...works.values()].map(pump))).every(Boolean),
  }
}
