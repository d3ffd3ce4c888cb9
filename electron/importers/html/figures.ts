import type { Block } from '#shared/domain/block.ts'
import { altText } from './altText.ts'
import { firstWithin } from './boundedSearch.ts'
import type { DomElement } from './dom.ts'
import { imageSource, sizeOf } from './imageSource.ts'
import { resolved } from './links.ts'

export type FigureOptions = {
  /** Address that relative addresses are resolved against; empty when not known. */
  baseUrl: string
  /**
   * Gives the hash of an image that came with the page (a `data:` address, a part of an MHTML
   * file), which is then kept; undefined for any other address.
   */
  keepImage?: ((address: string) => string | undefined) | undefined
  /** The page is a file of its own, and images may lie in a folder beside it. */
  isInFolder?: boolean | undefined
}

export type Figure = Extract<Block, { kind: 'figure' }>

/** Images smaller than this either way are ornaments, in CSS pixels. */
const smallest = 40
/** Where browsers put what belongs to a page they save ("Name_files/"), in their languages. */
const besideThePage =
  /^(?:\.\/)?[^/:?#]{1,300}[_-](?:files|file|Dateien|fichiers|archivos|bestanden|pliki|ficheiros|arquivos)\//i
const longestEmoji = 12
const emojiClass = /(?:^|[\s_-])(?:emoji|emoticon|smiley|wp-smiley|twemoji)(?:$|[\s_-])/i

/** What stands in the text for an image that is a character: an emoji, a smiley. */
export function characterOf(image: DomElement): string | undefined {
  const alt = image.getAttribute('alt')?.trim() ?? ''
  if (alt === '' || alt.length > longestEmoji) return undefined
  return emojiClass.test(image.className) || /^\p{Extended_Pictographic}/u.test(alt)
    ? alt
    : undefined
}

/** An image as a block, without its caption; undefined when it is none a reader would look at. */
export function figureOf(image: DomElement, options: FigureOptions): Figure | undefined {
  if (isTooSmall(image)) return undefined
  const written = imageSource(image) || fallbackSource(image)
  const alt = altText(image)
  const media = mediaOf([written, image.getAttribute('src') ?? ''], options)
  const url = media === undefined ? imageAddress(written, options) : ''
  if (media === undefined && url === '' && alt === '') return undefined
  return {
    kind: 'figure',
    ...(media !== undefined && { media }),
    ...(url !== '' && { url }),
    alt,
    text: alt || '\ufffc',
    marks: [],
  }
}

/**
 * The address of an image: absolute, or relative to the folder of the file where the page does not
 * say where it is from. A relative one is decoded and stays below that folder.
 */
export function imageAddress(written: string, { baseUrl, isInFolder }: FigureOptions): string {
  const isBeside = isInFolder && besideThePage.test(written)
  const absolute = isBeside ? '' : resolved(written, baseUrl)
  if (absolute !== '' || (baseUrl !== '' && !isBeside)) return absolute
  const path = written.split(/[?#]/, 1)[0] ?? ''
  if (path === '' || path.length > 1_000 || /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path)) return ''
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    decoded = path
  }
  if (/[\0-\x1f\\:]/.test(decoded) || decoded.startsWith('/')) return ''
  const parts = decoded.split('/').filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? '' : parts.join('/')
}

/** The hash of an image that came with the page, under one of these addresses. */
function mediaOf(
  written: readonly string[],
  { keepImage, baseUrl }: FigureOptions,
): string | undefined {
  if (!keepImage) return undefined
  for (const address of written) {
    const hash =
      address === '' ? undefined : (keepImage(address) ?? keepImage(resolved(address, baseUrl)))
    if (hash !== undefined) return hash
  }
  return undefined
}

function isTooSmall(image: DomElement): boolean {
  const width = sizeOf(image, 'width')
  const height = sizeOf(image, 'height')
  // Some pages say 1 × 1 of images a script will size; those say where they are really.
  if (width === undefined && height === undefined) return false
  return (width ?? smallest) < smallest || (height ?? smallest) < smallest
}

/** For pages whose image is put in place by a script: the one they show without scripts. */
function fallbackSource(image: DomElement): string {
  let element: DomElement | null = image
  for (let up = 0; element && up < 3; up += 1) {
    for (const beside of [element.nextElementSibling, element.previousElementSibling]) {
      if (beside?.localName !== 'noscript') continue
      const inner = firstWithin(beside, isImage, 50)
      const source = inner ? imageSource(inner) : ''
      if (source !== '') return source
    }
    element = element.parentElement
  }
  return ''
}

export function isImage({ localName }: DomElement): boolean {
  return localName === 'img' || localName === 'amp-img'
}
