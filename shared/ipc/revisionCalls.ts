import { z } from 'zod'
import { Instant, Revision, RevisionCause } from '../domain/article.ts'
import { Block } from '../domain/block.ts'
import { Highlight } from '../domain/highlight.ts'
import { PlacementSummary } from '../domain/placementSummary.ts'
import { TextSplice } from '../domain/textSplice.ts'
import { RevisionDiff } from '../text/revisionDiff.ts'
import { call } from './define.ts'

/** One state of an article's text, as a list shows it. */
export const RevisionEntry = z.object({
  id: z.string(),
  capturedAt: Instant,
  cause: RevisionCause,
  importer: z.string(),
  /** Where its source was fetched from, or empty. */
  address: z.string(),
  words: z.int().nonnegative(),
  isCurrent: z.boolean(),
})
export type RevisionEntry = z.infer<typeof RevisionEntry>

/** What a change of the text gives back: which state is current now, and where highlights lie. */
const Revised = z.object({ revisionId: z.string(), summary: PlacementSummary })

export const revisionCalls = {
  /** Newest first. */
  'revision.list': call(z.object({ articleId: z.string() }), z.array(RevisionEntry)),
  'revision.get': call(
    z.object({ id: z.string() }),
    z.object({ revision: Revision, blocks: z.array(Block) }),
  ),
  /** What `after` says that `before` does not, word by word; two states of one article. */
  'revision.compare': call(z.object({ before: z.string(), after: z.string() }), RevisionDiff),
  /** Goes to another state of an article's text; highlights go along. Undoable. */
  'revision.makeCurrent': call(z.object({ articleId: z.string(), id: z.string() }), Revised),
  /** The reader's own changes to the current text, as a new state of it. Undoable. */
  'article.editText': call(
    z.object({
      id: z.string(),
      revisionId: z.string(),
      splices: z.array(TextSplice).min(1).max(100_000),
    }),
    Revised,
  ),
  /**
   * Says where a highlight lies in the current text. What it was made on stays as it is, unlike
   * with `highlight.setPassage`. Undoable.
   */
  'highlight.place': call(
    z.object({
      id: z.string(),
      revisionId: z.string(),
      start: z.int().nonnegative(),
      end: z.int().positive(),
    }),
    Highlight,
  ),
}
