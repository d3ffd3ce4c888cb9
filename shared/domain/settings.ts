import { z } from 'zod'

export const Theme = z.enum(['system', 'paper', 'sepia', 'night'])
export type Theme = z.infer<typeof Theme>

export const Typeface = z.enum(['literata', 'sourceSans', 'hyperlegible'])
export type Typeface = z.infer<typeof Typeface>

export const ArticleSort = z.object({
  by: z.enum(['added', 'published', 'title', 'site', 'opened', 'highlights']),
  descending: z.boolean(),
})
export type ArticleSort = z.infer<typeof ArticleSort>

/** The ranges the reading settings move in; keys and dialog share them. */
export const readingLimits = {
  /** CSS pixels. */
  fontSize: { min: 14, max: 32, step: 1 },
  lineHeight: { min: 1.3, max: 2.2, step: 0.1 },
  /** Width of the text column in `ch`. */
  measure: { min: 52, max: 84, step: 4 },
  /** Width of a side pane in CSS pixels. */
  pane: { min: 220, max: 480, step: 20 },
  imageMegabytes: { min: 1, max: 50, step: 1 },
  articleImageMegabytes: { min: 5, max: 500, step: 5 },
} as const

const limited = (limits: { min: number; max: number }, preset: number) =>
  z.number().min(limits.min).max(limits.max).default(preset)

/**
 * Everything the app remembers about how the reader likes it. One line per setting with its
 * default, so that a library that never heard of a setting needs no migration.
 */
export const Settings = z.object({
  theme: Theme.default('system'),
  typeface: Typeface.default('literata'),
  fontSize: limited(readingLimits.fontSize, 19),
  lineHeight: limited(readingLimits.lineHeight, 1.6),
  measure: limited(readingLimits.measure, 66),
  libraryOpen: z.boolean().default(true),
  libraryWidth: limited(readingLimits.pane, 280),
  notesOpen: z.boolean().default(true),
  notesWidth: limited(readingLimits.pane, 320),
  compactRows: z.boolean().default(false),
  sort: ArticleSort.default({ by: 'added', descending: true }),
  /** The article that was open last, or null. */
  lastArticleId: z.string().nullable().default(null),
  /** Key of the colour used last. */
  lastColor: z.string().default('yellow'),
  /** Patterns in place of backgrounds, for those who cannot tell colours. */
  patterns: z.boolean().default(false),
  /** Whether single keys without modifiers act (WCAG 2.1.4). */
  singleKeys: z.boolean().default(true),
  /** Command id → the shortcuts the reader chose in place of the preset ones. */
  shortcuts: z.record(z.string(), z.array(z.string())).default({}),
  /** Spelling of notes: whether dictionaries may be fetched has not been asked, was refused or allowed. */
  spelling: z.enum(['unasked', 'off', 'on']).default('unasked'),
  /** Whether images of web pages are fetched and kept. */
  fetchImages: z.boolean().default(true),
  /** The most one image, and all images of one article, may take up; megabytes. */
  imageMegabytes: limited(readingLimits.imageMegabytes, 10),
  articleImageMegabytes: limited(readingLimits.articleImageMegabytes, 60),
  /** Whether a copied address is noticed when the window is looked at. `asked`: and not answered. */
  watchClipboard: z.enum(['unasked', 'asked', 'off', 'on']).default('unasked'),
  /** SHA-256 in hex of the copied address that was offered last; empty before one was. */
  offeredAddress: z.string().max(64).default(''),
  /** Whether cookies and logins of the capture window outlive it. */
  keepLogins: z.boolean().default(false),
  /** Zoom of the whole window as a factor. */
  zoom: z.number().min(0.5).max(3).default(1),
  /** Where the window was, in screen pixels, or null before it was ever moved. */
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int().positive(),
      height: z.int().positive(),
      maximized: z.boolean(),
    })
    .nullable()
    .default(null),
})
export type Settings = z.infer<typeof Settings>

/** A change to some settings; those it does not name stay. */
export const SettingsPatch = z.object(
  Object.fromEntries(
    Object.entries(Settings.shape).map(([name, schema]) => [name, schema.unwrap().optional()]),
  ) as unknown as { [Name in keyof Settings]: z.ZodOptional<z.ZodType<Settings[Name]>> },
)
export type SettingsPatch = Partial<Settings>
