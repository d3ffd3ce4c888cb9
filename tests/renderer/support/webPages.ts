import type { PageElement } from '#shared/domain/webPage.ts'
import type { FetchedPreview, ImportPreview } from '#shared/ipc/webCalls.ts'

export const address = 'https://harbour.example/2026/03/night-ferry'

/** What would become of a page of our own. */
export function previewOf(more: Partial<ImportPreview> = {}): ImportPreview {
  return {
    title: 'The Night Ferry',
    subtitle: '',
    authors: ['Lena Aukland'],
    site: 'The Harbour Post',
    url: address,
    publishedAt: '2026-03-14',
    language: 'en',
    direction: 'ltr',
    blocks: [
      { kind: 'heading', level: 2, text: 'What was said', marks: [] },
      { kind: 'paragraph', text: 'The ferry did not run.', marks: [] },
      { kind: 'figure', alt: 'The quay', text: 'The quay at dawn', marks: [] },
    ],
    repairs: [],
    format: 'html',
    wordCount: 640,
    ...more,
  }
}

export const fetchedPage: FetchedPreview = { kind: 'page', token: 'token-1', preview: previewOf() }

/** A page that came back and holds no article; it can be looked through by hand. */
export const noArticle: FetchedPreview = {
  kind: 'failed',
  error: { code: 'no-text', message: 'There is no text in it to read.' },
  report: {
    url: 'https://harbour.example/login',
    status: 200,
    contentType: 'text/html',
    bytes: 48_213,
    seen: 'The page that came asks for a login or a subscription.',
  },
  token: 'token-2',
}

export const outline: PageElement[] = [
  { steps: [], depth: 0, label: 'body', words: 900, sample: 'Harbour Post Home News' },
  { steps: [0], depth: 1, label: 'nav', words: 60, sample: 'Home News Weather' },
  { steps: [1], depth: 1, label: 'main', words: 800, sample: 'The Night Ferry' },
  { steps: [1, 0], depth: 2, label: 'div.story', words: 640, sample: 'The ferry did not run' },
  { steps: [1, 1], depth: 2, label: 'div.more', words: 120, sample: 'Read more' },
]
