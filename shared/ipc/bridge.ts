import type { Reply } from './define.ts'

/** A file the page was given by drop, under a name main will know it by once. */
export type GivenFile = { token: string; name: string }

/**
 * What the preload script puts into the page as `window.pullquote`. It stays as it is when calls
 * are added: names and values are checked on either side of it, not in it.
 * `Page` stands for the DOM's `File`, which this folder does not know.
 */
export type Bridge<PageFile> = {
  call: (name: string, input: unknown) => Promise<Reply>
  on: (listener: (name: string, payload: unknown) => void) => () => void
  give: (files: PageFile[]) => Promise<GivenFile[]>
}

/** Names of the channels between page and main. */
export const channels = {
  call: 'pullquote:call',
  event: 'pullquote:event',
  give: 'pullquote:give',
} as const
