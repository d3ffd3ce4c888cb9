import { z } from 'zod'
import { ImportOutcome } from '../domain/importedArticle.ts'
import { event } from './define.ts'

/** What the page is told. Events carry identities, not data: the page asks again. */
export const events = {
  /** Something in the library changed, by this window or by another program. */
  'library.changed': event(z.object({ articleIds: z.array(z.string()).nullable() })),
  'import.progress': event(
    z.object({ done: z.int(), total: z.int(), file: z.string(), isCancelled: z.boolean() }),
  ),
  /** Files that came by the command line or the system, not by a call of the page. */
  'import.finished': event(z.object({ outcomes: z.array(ImportOutcome) })),
  /** What the capture window shows now; `isOpen` false when it was closed. */
  'capture.changed': event(
    z.object({
      isOpen: z.boolean(),
      url: z.string(),
      title: z.string(),
      isLoading: z.boolean(),
      /** Why there is no page to be seen, as browsers name it; empty when there is one. */
      failure: z.string(),
      /** The article that is checked again in it, or null. */
      articleId: z.string().nullable(),
    }),
  ),
  /** An address was copied elsewhere, and the reader allowed looking at the clipboard. */
  'clipboard.address': event(z.object({ url: z.string() })),
  /** A menu item or system shortcut was chosen. */
  'command.chosen': event(z.object({ id: z.string() })),
  /** The window wants to close: save what is not saved, then call `window.flushed`. */
  'window.closing': event(z.object({})),
  /** A link such as `pullquote://highlight/ID` was opened. */
  'link.opened': event(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('highlight'), id: z.string().max(100) }),
      z.object({ kind: z.literal('article'), id: z.string().max(100) }),
      /** Fills in the Add dialog; nothing is fetched until the reader says so. */
      z.object({ kind: z.literal('add'), url: z.string().max(8_000) }),
    ]),
  ),
}
