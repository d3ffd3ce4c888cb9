import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '#shared/errors.ts'
import { uiState } from '../uiState.ts'

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed'

/** Written at most this long after a key press. */
const saveWithinMilliseconds = 400
const retryMilliseconds = 2_000

type Save = (note: string, session: string) => Promise<unknown>

/**
 * A note being written: its text belongs to the field until it is left, and is saved shortly
 * after every change, in order, again and again if need be. Text is never dropped: what cannot
 * be saved stays in the field and holds the window open.
 */
export function useSavedNote(stored: string, save: Save) {
  const [text, setText] = useState(stored)
  const [state, setState] = useState<SaveState>('saved')
  const work = useRef(noteWork(stored))
  const latestSave = useRef(save)
  latestSave.current = save

  const flush = useCallback(
    () => work.current.flush((note, session) => latestSave.current(note, session), setState),
    [],
  )

  useEffect(() => {
    const { flushers } = uiState.getState()
    flushers.add(flush)
    return () => {
      // Leaving the field, the article or the app: what is not saved is saved now.
      void flush().finally(() => flushers.delete(flush))
    }
  }, [flush])

  const change = (note: string) => {
    setText(note)
    setState('unsaved')
    work.current.change(note, flush)
  }
  return { text, state, change, flush }
}

/** What is written and what is saved; one save at a time. */
function noteWork(stored: string) {
  let wanted = stored
  let saved = stored
  let running: Promise<boolean> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const session = crypto.randomUUID()

  const flush = (save: Save, tell: (state: SaveState) => void): Promise<boolean> => {
    clearTimeout(timer)
    timer = undefined
    if (running)
      return running.then((isSaved) => (isSaved && wanted !== saved ? flush(save, tell) : isSaved))
    if (wanted === saved) return Promise.resolve(true)
    const note = wanted
    tell('saving')
    running = save(note, session).then(
      () => {
        saved = note
        running = undefined
        tell(wanted === saved ? 'saved' : 'unsaved')
        return wanted === saved || flush(save, tell)
      },
      (error: unknown) => {
        running = undefined
        tell('failed')
        // What the note was on is gone: there is nowhere to save it to.
        const isGone = error instanceof AppError && error.code === 'not-found'
        if (!isGone) timer ??= setTimeout(() => void flush(save, tell), retryMilliseconds)
        return false
      },
    )
    return running
  }

  return {
    change: (note: string, flushSoon: () => unknown) => {
      wanted = note
      timer ??= setTimeout(flushSoon, saveWithinMilliseconds)
    },
    flush,
  }
}
