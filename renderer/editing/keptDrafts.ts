import { z } from 'zod'
import { TextSplice } from '#shared/domain/textSplice.ts'
import { splicesOf, type TextDraft } from './textDraft.ts'

const Kept = z.object({ revisionId: z.string(), splices: z.array(TextSplice) })
/** So long after the last change a draft is written down, milliseconds. */
const rest = 800

const nameOf = (articleId: string) => `text-draft ${articleId}`
let timer: ReturnType<typeof setTimeout> | undefined

/** Writes down the changes of a draft, so that they outlive a crash of the window. */
export function keepDraft(draft: TextDraft): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    const kept = { revisionId: draft.revisionId, splices: splicesOf(draft) }
    try {
      localStorage.setItem(nameOf(draft.articleId), JSON.stringify(kept))
    } catch {
      // Without room for it the draft lives as long as the window.
    }
  }, rest)
}

export function dropKeptDraft(articleId: string): void {
  clearTimeout(timer)
  localStorage.removeItem(nameOf(articleId))
}

/** Changes to this state of a text that were never saved; undefined when there are none. */
export function keptSplices(articleId: string, revisionId: string): TextSplice[] | undefined {
  const text = localStorage.getItem(nameOf(articleId))
  if (text === null) return undefined
  try {
    const kept = Kept.parse(JSON.parse(text))
    return kept.revisionId === revisionId && kept.splices.length > 0 ? kept.splices : undefined
  } catch {
    return undefined
  }
}
