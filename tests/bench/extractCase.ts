import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Direction } from '#shared/domain/article.ts'

/** Kinds of page; every kind has pages in both halves. */
export const pageKinds = [
  'news',
  'wire',
  'magazine',
  'blog',
  'documentation',
  'forum',
  'wiki',
  'paywall',
  'liveBlog',
  'recipe',
  'tableReport',
  'rightToLeft',
  'cjk',
  'cyrillic1251',
  'european',
  'brokenMarkup',
  'amp',
  'lazyImages',
  'reactShell',
  'verse',
  'interview',
  'math',
  'footnotes',
  'pressRelease',
  'mailingList',
  'tableLayout',
] as const

const blockKinds = [
  'paragraph',
  'heading',
  'listItem',
  'quote',
  'code',
  'figure',
  'table',
  'verse',
  'embed',
  'footnote',
  'divider',
] as const

/** A block as far as it is measured: what a case says of one, and what a reader made of one. */
export const MeasuredBlock = z.object({
  kind: z.enum(blockKinds),
  text: z.string(),
  level: z.int().optional(),
  ordered: z.boolean().optional(),
  depth: z.int().optional(),
  pull: z.boolean().optional(),
  language: z.string().optional(),
  url: z.string().optional(),
  alt: z.string().optional(),
  note: z.string().optional(),
  /** Absolute addresses its text links to. */
  links: z.array(z.string()).optional(),
})
export type MeasuredBlock = z.infer<typeof MeasuredBlock>

export const ExpectedPage = z.strictObject({
  /** Rules are developed by the pages of `tune`; those of `score` are only counted. */
  split: z.enum(['tune', 'score']),
  kinds: z.array(z.enum(pageKinds)).min(1),
  /** Character encoding of the bytes where it is not UTF-8. */
  encoding: z.string().optional(),
  /** Where the page was fetched from, when that is not its canonical address. */
  address: z.url().optional(),
  /** Canonical address. */
  url: z.url(),
  title: z.string().min(1),
  subtitle: z.string().optional(),
  /** Authors joined by ", "; empty when the page names none. */
  byline: z.string(),
  site: z.string(),
  publishedAt: z.string().nullable(),
  /** As right as `publishedAt`: the date of the last change, where the page says no other. */
  alsoPublishedAt: z.string().nullable().optional(),
  language: z.string(),
  direction: Direction,
  blocks: z.array(MeasuredBlock).min(1),
  /** Texts of blocks that may be kept or left out: subtitles, times, captions of tables. */
  optional: z.array(z.string()),
  /** Texts that are on the page and are not of the article. */
  without: z.array(z.string()),
})
export type ExpectedPage = z.infer<typeof ExpectedPage>

/** One page with its truth: a folder with `input.*` and `expected.json`. */
export type PageCase = {
  name: string
  input: { name: string; bytes: Uint8Array }
  expected: ExpectedPage
}

const folder = fileURLToPath(new URL('../fixtures/importers/webPage/', import.meta.url))

export function pageNames(): string[] {
  return readdirSync(folder).sort()
}

/** Names of the files of one case, sorted. */
export function filesOf(name: string): string[] {
  return readdirSync(join(folder, name)).sort()
}

export function pageCase(name: string): PageCase {
  const input = filesOf(name).find((file) => file.startsWith('input.')) ?? 'input.html'
  const expected = readFileSync(join(folder, name, 'expected.json'), 'utf8')
  return {
    name,
    input: { name: input, bytes: readFileSync(join(folder, name, input)) },
    expected: ExpectedPage.parse(JSON.parse(expected)),
  }
}
