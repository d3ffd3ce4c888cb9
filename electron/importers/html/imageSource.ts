import { type DomElement, isElement } from './dom.ts'
import { firstAttribute } from './elementKinds.ts'

/** The width images are wanted at, in CSS pixels: enough for a wide window on a dense screen. */
const wantedWidth = 1600
const lazySources = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-original-src',
  'data-full-src',
  'data-hi-res-src',
  'data-high-res-src',
  'data-large-file',
  'data-orig-file',
  'data-image',
  'data-img-src',
  'data-url',
  'data-actualsrc',
]
const lazySets = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-sizes-srcset']
/** Names of images that stand in until the right one is loaded, and of those that only count readers. */
const placeholder =
  /(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|lazy-?load(?:er|ing)?|loading|grey|gray|dummy|1x1|clear)(?:[_.-][^/]{0,30})?\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i

/**
 * The best address a page gives for an image, as written in it: the candidate of `srcset` nearest
 * 1,600 pixels wide, else the address a script would have put in place later, else `src`.
 * Empty when there is but a stand-in.
 */
export function imageSource(image: DomElement): string {
  const source = image.getAttribute('src')?.trim() ?? ''
  // An image in the page itself is the one that was shown.
  if (source.startsWith('embedded:')) return source
  const candidates: Candidate[] = [image, ...sourcesBeside(image)].flatMap((element) =>
    [firstAttribute(element, lazySets), element.getAttribute('srcset') ?? ''].flatMap(candidatesOf),
  )
  const later = firstAttribute(image, lazySources)
  const single = isAddress(later) && !isStandIn(later) ? later : isStandIn(source) ? '' : source
  const best = nearest(candidates.filter(({ url }) => !isStandIn(url)))
  if (!best) return single
  // A set of small sizes beside a large original.
  return best.width > 0 && best.width < 400 && single === later && later !== '' ? later : best.url
}

export type Candidate = { url: string; width: number }

/** What a `srcset` offers, each with its width in CSS pixels (0 when not said). Linear. */
export function candidatesOf(srcset: string): Candidate[] {
  const candidates: Candidate[] = []
  let at = 0
  while (at < srcset.length && candidates.length < 50) {
    while (at < srcset.length && /[\s,]/.test(srcset.charAt(at))) at += 1
    let end = at
    while (end < srcset.length && !/\s/.test(srcset.charAt(end))) end += 1
    const written = srcset.slice(at, end)
    const url = written.endsWith(',') ? written.slice(0, -1) : written
    at = end
    if (url === '') continue
    if (written.endsWith(',')) {
      candidates.push({ url, width: 0 })
      continue
    }
    // Commas stand in addresses too: only one after the white space ends the candidate.
    const comma = srcset.indexOf(',', end)
    at = comma < 0 ? srcset.length : comma
    const size = /^\s*(\d{1,5}(?:\.\d{1,3})?)([wxh])/.exec(
      srcset.slice(end, Math.min(at, end + 40)),
    )
    const width = size ? Number(size[1]) * (size[2] === 'w' ? 1 : 800) : 0
    candidates.push({ url, width })
  }
  return candidates
}

/** The candidate nearest the wanted width; of two equally near the larger. */
export function nearest(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined
  for (const candidate of candidates) {
    if (!best || distance(candidate) < distance(best)) best = candidate
  }
  return best
}

/** Too narrow weighs more than too wide. */
function distance({ width }: Candidate): number {
  if (width === 0) return wantedWidth
  return width >= wantedWidth ? (width - wantedWidth) * 0.9 : wantedWidth - width
}

function sourcesBeside(image: DomElement): DomElement[] {
  const parent = image.parentElement
  if (parent?.localName !== 'picture') return []
  const sources: DomElement[] = []
  for (const child of parent.childNodes) {
    if (isElement(child) && child.localName === 'source' && sources.length < 20) sources.push(child)
  }
  return sources.filter((source) => !/avif|jxl/i.test(source.getAttribute('type') ?? ''))
}

function isAddress(value: string): boolean {
  return /^(?:https?:|\/|\.{0,2}\/|[\w%-]+[./])/i.test(value) && !/\s{2}|[{}<>]/.test(value)
}

/** Tiny images in the address itself are stand-ins too. */
function isStandIn(address: string): boolean {
  return (
    address === '' ||
    isTinyData(address) ||
    placeholder.test(address) ||
    /^(?:about|blob):/i.test(address)
  )
}

function isTinyData(address: string): boolean {
  return (
    /^data:/i.test(address) &&
    (address.length < 1_500 || (/^data:image\/svg/i.test(address) && address.length < 3_000))
  )
}

/** A width or height an attribute or inline style gives, in CSS pixels; undefined when none does. */
export function sizeOf(image: DomElement, side: 'width' | 'height'): number | undefined {
  const said = image.getAttribute(side)
  if (said && /^\s*\d{1,5}(?:\.\d{1,3})?(?:px)?\s*$/.test(said)) return Number.parseFloat(said)
  const style = image.getAttribute('style') ?? ''
  const written =
    side === 'width'
      ? /(?:^|[;\s])width\s*:\s*(\d{1,5})px/i
      : /(?:^|[;\s])height\s*:\s*(\d{1,5})px/i
  const found = written.exec(style)
  return found ? Number(found[1]) : undefined
}
