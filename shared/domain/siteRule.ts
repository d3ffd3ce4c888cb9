import { z } from 'zod'

/** A CSS selector, in UTF-16 code units. */
const Selector = z.string().trim().min(1).max(500)

/**
 * How the pages of one site are read, as a reader wrote it down: which elements are the article,
 * what in them is not, and where its facts stand. What a rule does not say is found as on any page.
 */
export const SiteRule = z.strictObject({
  /** A host, which stands for those below it too: `example.org` for `news.example.org`. */
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^(?!www\.)[^\s./:?#@]+(?:\.[^\s./:?#@]+)*$/u, 'is no host such as “example.org”'),
  /** The elements that are the article, in the order of the page. */
  content: Selector.optional(),
  /** Elements that are no part of it. */
  remove: z.array(Selector).max(100).default([]),
  title: Selector.optional(),
  byline: Selector.optional(),
  /** The date of publication. */
  date: Selector.optional(),
})
export type SiteRule = z.infer<typeof SiteRule>

/** More rules than these are not looked at. */
export const mostSiteRules = 1_000
