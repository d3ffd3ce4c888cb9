import { z } from 'zod'

/**
 * How the article is found in a page: by our own measure of the page, by Mozilla's Readability,
 * all of the page's text, or the one element the reader chose. `steps` lead to that element: the
 * index among its parent's child elements at each step down from `<body>`.
 */
export const Extraction = z.object({
  method: z.enum(['best', 'readability', 'wholePage', 'element']).default('best'),
  steps: z.array(z.int().nonnegative()).max(500).default([]),
  /** Texts of blocks the reader took out; they stay out when the page is read again. */
  removed: z.array(z.string()).max(10_000).default([]),
})
export type Extraction = z.infer<typeof Extraction>

/** What came of asking for a page, for a reader who wants to know why it failed. */
export const FetchReport = z.object({
  /** The address that answered, after redirects. */
  url: z.string(),
  /** HTTP status, or null when no answer came. */
  status: z.int().nullable(),
  contentType: z.string(),
  bytes: z.int(),
  /** What the importer saw in the answer, as a sentence; empty when it saw none. */
  seen: z.string(),
})
export type FetchReport = z.infer<typeof FetchReport>

/** An element of a page that could be the article, in the order of the page. */
export const PageElement = z.object({
  steps: z.array(z.int().nonnegative()),
  /** How deep it lies below `<body>`, for indenting. */
  depth: z.int().nonnegative(),
  /** Its tag with its id or first class: `div.story`. */
  label: z.string(),
  words: z.int().nonnegative(),
  /** The beginning of its text. */
  sample: z.string(),
})
export type PageElement = z.infer<typeof PageElement>

/** What a source said that was not taken for the article, until the reader decides. */
export const Answer = z.object({
  id: z.string(),
  receivedAt: z.iso.datetime({ precision: 3 }),
  url: z.string(),
  status: z.int(),
  title: z.string(),
  /** Why it was put aside, a sentence each. */
  reasons: z.array(z.string()),
})
export type Answer = z.infer<typeof Answer>

/** An image of an article that is kept in the library. */
export const KeptImage = z.object({
  /** SHA-256 of its bytes, lower-case hex: what `figure.media` names. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** CSS pixels as the file says; 0 when it does not. */
  width: z.int().nonnegative(),
  height: z.int().nonnegative(),
})
export type KeptImage = z.infer<typeof KeptImage>
