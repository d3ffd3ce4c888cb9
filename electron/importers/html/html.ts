import { Readability } from '@mozilla/readability'
import type { Block } from '#shared/domain/block.ts'
import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import type { SiteRule } from '#shared/domain/siteRule.ts'
import type { Extraction } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import { finishArticle } from '../finishArticle.ts'
import type { ImportContext, Importer, ImportFile } from '../importer.ts'
import { decodeHtml } from './decodeHtml.ts'
import { type DomDocument, type DomElement, parseHtml } from './dom.ts'
import { type EmbeddedImages, embeddedImages } from './embeddedImages.ts'
import { findFootnotes } from './footnotes.ts'
import { looksLikeHtml } from './looksLikeHtml.ts'
import { findMainContent } from './mainContent.ts'
import { type PageMetadata, readMetadata } from './metadata.ts'
import { savedPage } from './savedPage.ts'
import { seenInstead, shortPage } from './seenInstead.ts'
import { removeRuled, ruledRoots, ruleFor, withRuledFacts } from './siteRules.ts'
import { toBlocks } from './toBlocks.ts'

/** Web pages: saved, fetched or pasted. */
export const html: Importer = {
  id: 'html',
  label: 'Web page',
  extensions: ['html', 'htm', 'xhtml', 'xht'],
  detect: looksLikeHtml,
  read: (file, context) => [readPage(file, context, embeddedImages())],
}

/** Fewer words are looked at twice: is it an article, or what stands in its place? */
const fewWords = 60
/** A standfirst of fewer UTF-16 code units is a line under the title. */
const oneLine = 120

/**
 * The article of one page.
 * @param images those that came with the page, where its file holds more than its markup
 * @throws AppError `no-text` with a sentence that says what the page shows instead
 */
export function readPage(
  file: ImportFile,
  { extraction, siteRules = [] }: ImportContext,
  images: EmbeddedImages,
): ImportedArticle {
  const { document, markup, address } = openPage(file, images)
  const own = readMetadata(document, address)
  const rule = ruleFor(siteRules, address || own.url)
  const metadata = rule ? withRuledFacts(own, document, rule) : own
  const baseUrl = baseOf(document, address || metadata.url)
  const seen = seenInstead(document, markup)
  const footnotes = findFootnotes([document.body], baseUrl)
  const roots = rootsOf(document, metadata, { extraction, rule })
  const blocks = toBlocks(roots, {
    baseUrl,
    title: metadata.title,
    footnotes,
    keepImage: images.keepImage,
    isInFolder: file.url === undefined && file.name !== '',
  })
  const isChosen = extraction !== undefined && extraction.method !== 'best'
  if (!isChosen) dropEmptyHeadings(blocks)
  const words = wordsIn(blocks)
  if (words === 0 || (seen && words < fewWords && !isChosen))
    throw new AppError('no-text', (seen ?? shortPage()).sentence)
  const { direction, ...facts } = metadata
  const media = images.kept()
  const draft = {
    ...facts,
    ...withStandfirst(blocks, facts.subtitle),
    ...(direction && { direction }),
    ...(media.length > 0 && { media }),
    repairs: new Map(),
  }
  return finishArticle(draft, file.name.replace(/\.[^.]*$/, ''))
}

/** The document of a file, and where it is from as far as that is known (else empty). */
export function openPage(
  file: ImportFile,
  images?: EmbeddedImages,
): { document: DomDocument; markup: string; address: string } {
  const saved = savedPage(decodeHtml(file).html)
  const isXml =
    /^\s*<\?xml/.test(saved.html) ||
    /\bxhtml\+xml\b/i.test(file.contentType ?? '') ||
    /\.xht(?:ml)?$/i.test(file.name)
  const document = parseHtml(saved.html, { isXml, ...(images && { embed: images.embed }) })
  return { document, markup: saved.html, address: file.url ?? saved.address }
}

function rootsOf(
  document: DomDocument,
  metadata: PageMetadata,
  { extraction, rule }: { extraction: Extraction | undefined; rule: SiteRule | undefined },
): DomElement[] {
  switch (extraction?.method) {
    case 'wholePage':
      return [document.body]
    case 'element':
      return elementAt(document.body, extraction.steps)
    case 'readability':
      return readabilityRoots(document)
    default: {
      if (rule) removeRuled(document, rule)
      const ruled = rule ? ruledRoots(document, rule) : []
      if (ruled.length > 0) return ruled
      const found = findMainContent(document, metadata)
      // What was pasted is what was chosen: a few words of it are all there is.
      return found.some((root) => root.textContent.trim() !== '') ? found : [document.body]
    }
  }
}

/** The element the steps lead to; as far as they lead when the page has changed since. */
function elementAt(body: DomElement, steps: readonly number[]): DomElement[] {
  let element = body
  for (const step of steps) {
    const next = element.children[step]
    if (!next) break
    element = next
  }
  return [element]
}

function readabilityRoots(document: DomDocument): DomElement[] {
  const reader = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    maxElemsToParse: 200_000,
  })
  const found = reader.parse()?.content
  return found ? [found] : []
}

/** How many words there are, counted no further than it matters. */
function wordsIn(blocks: readonly Block[]): number {
  let words = 0
  for (const { text } of blocks) {
    if (/[\p{L}\p{N}\ufffc]/u.test(text)) words += text.slice(0, 1_000).trim().split(/\s+/).length
    if (words >= fewWords) break
  }
  return words
}

/** What relative addresses are resolved against: the page's own word first. */
function baseOf(document: DomDocument, address: string): string {
  const written = document.querySelector('base[href]')?.getAttribute('href')?.trim()
  if (!written) return address
  try {
    const { href, protocol } = address === '' ? new URL(written) : new URL(written, address)
    return /^https?:$/.test(protocol) ? href : address
  } catch {
    return address
  }
}

/** Takes off last headings with nothing below them: they led to what was left out. */
function dropEmptyHeadings(blocks: Block[]): void {
  for (
    let last = blocks.at(-1);
    blocks.length > 1 && last?.kind === 'heading';
    last = blocks.at(-1)
  ) {
    // A closing sentence set large is no heading.
    if (/[.…]["'”’»]?$/.test(last.text)) break
    blocks.pop()
  }
}

/**
 * Says a standfirst once: a line of it stands under the title; more than that is the first
 * paragraph of the article, which a reader will want to mark and quote.
 */
function withStandfirst(blocks: Block[], subtitle: string): { subtitle: string; blocks: Block[] } {
  const plain = (said: string) => said.replace(/\s+/g, ' ').trim()
  if (subtitle === '') return { subtitle, blocks }
  const found = blocks.slice(0, 5).find((block) => plain(block.text) === plain(subtitle))
  if (found) {
    if (found.text.length >= oneLine) return { subtitle: '', blocks }
    return { subtitle, blocks: blocks.filter((block) => block !== found) }
  }
  if (subtitle.length < oneLine) return { subtitle, blocks }
  return { subtitle: '', blocks: [{ kind: 'paragraph', text: subtitle, marks: [] }, ...blocks] }
}
