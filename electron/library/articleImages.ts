import type { Block } from '#shared/domain/block.ts'
import type { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { missingImages } from '#shared/domain/missingImages.ts'
import type { KeptImage } from '#shared/domain/webPage.ts'
import { getArticleRow } from '../db/article.ts'
import {
  keptImages,
  setImageKept,
  setImageRefused,
  wantImages,
  wantImagesAgain,
} from '../db/image.ts'
import { findMediaSize, insertMedia, mediaBytes } from '../db/media.ts'
import type { LibraryDb } from '../db/open.ts'
import { blocksOf, getRevisionRow } from '../db/revision.ts'
import { readImageHeader } from '../web/imageHeader.ts'

/** An image that was fetched, or why it was not. */
export type FoundImage =
  | { url: string; bytes: Uint8Array; hash: string; type: string; width: number; height: number }
  | { url: string; reason: string }

/** Keeps the images an article brought along, and remembers those that have to be fetched. */
export function rememberImages(
  library: LibraryDb,
  articleId: number,
  article: Pick<ImportedArticle, 'blocks' | 'media'>,
): void {
  for (const { hash, bytes, type } of article.media ?? []) {
    const { width, height } = readImageHeader(bytes) ?? { width: 0, height: 0 }
    insertMedia(library, { hash, type, bytes, width, height })
  }
  const wanted: string[] = []
  for (const block of article.blocks) {
    if (block.kind !== 'figure') continue
    // Found beside the page: known by its path when the page is read again without its folder.
    if (block.media) listImage(library, { articleId, ...block, media: block.media })
    else if (block.url && /^https?:/.test(block.url)) wanted.push(block.url)
  }
  wantImages(library, articleId, wanted)
}

/** Lists an image with its article, by its hash where it has no address, so that it is kept. */
export function listImage(
  library: LibraryDb,
  { articleId, url, media: hash }: { articleId: number; url?: string | undefined; media: string },
): void {
  setImageKept(library, { articleId, url: url || `media:${hash}`, hash })
}

/** Images of an article's current revision that are to be fetched once more. */
export type MissingImages = {
  /** At most 500, in the order of the text. */
  urls: string[]
  /** What the images of the article take up already. */
  keptBytes: number
}

/** Has the images fetched that an article shows but the library does not have. */
export function wantMissingImages(library: LibraryDb, uid: string): MissingImages {
  const article = getArticleRow(library, uid)
  const { blocks, images } = withImages(
    library,
    article.id,
    blocksOf(getRevisionRow(library, article.revision_id)),
  )
  const urls = missingImages(blocks).slice(0, 500)
  wantImagesAgain(library, article.id, urls)
  const hashes = images.map(({ hash }) => hash)
  return { urls, keptBytes: mediaBytes(library, hashes) }
}

/** Stores what came of fetching images of an article. */
export function storeImages(
  library: LibraryDb,
  articleId: number,
  images: readonly FoundImage[],
): void {
  for (const image of images) {
    if ('reason' in image) setImageRefused(library, { articleId, ...image })
    else {
      insertMedia(library, image)
      setImageKept(library, { articleId, url: image.url, hash: image.hash })
    }
  }
}

/** Figures with the images that are kept for them, and what is known of these. */
export function withImages(
  library: LibraryDb,
  articleId: number,
  blocks: readonly Block[],
): { blocks: Block[]; images: KeptImage[] } {
  const kept = keptImages(library, articleId)
  const images = new Map<string, KeptImage>()
  const shown = blocks.map((block) => {
    if (block.kind !== 'figure') return block
    const hash = block.media ?? (block.url && kept.get(block.url))
    const size = hash && findMediaSize(library, hash)
    if (!hash || !size) {
      const { media: _, ...without } = block
      return without
    }
    images.set(hash, { hash, ...size })
    return { ...block, media: hash }
  })
  return { blocks: shown, images: [...images.values()] }
}
