/** The root element of a drawing must begin and end within this many bytes. */
const prefixBytes = 64 * 1024
/** What a drawing without a size of its own is shown at (CSS 2, 10.3.2). */
const defaultSize = { width: 300, height: 150 }
/** Larger numbers are mistakes, or meant to do harm. */
const largestSide = 100_000

const unitPixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  ex: 8,
}

/**
 * The size of an SVG drawing in pixels, from its root element; undefined when the bytes are no
 * SVG. Drawings that declare entities count as none: those can unfold without end.
 */
export function readSvgSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const attributes = rootAttributes(decode(bytes.subarray(0, prefixBytes)))
  if (attributes === undefined) return undefined
  const width = lengthOf(attributeIn(attributes, 'width'))
  const height = lengthOf(attributeIn(attributes, 'height'))
  if (width && height) return { width, height }
  const [, , boxWidth = 0, boxHeight = 0] = (attributeIn(attributes, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/, 5)
    .map((part) => side(Number(part)) ?? 0)
  if (!boxWidth || !boxHeight) return { ...defaultSize }
  const scale = width ? width / boxWidth : height ? height / boxHeight : 1
  return { width: side(boxWidth * scale) ?? 1, height: side(boxHeight * scale) ?? 1 }
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** What stands in the `<svg …>` tag, when that is the first thing but declarations and comments. */
function rootAttributes(text: string): string | undefined {
  let at = 0
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1
    if (text.startsWith('<!--', at)) at = after(text, '-->', at)
    else if (text.startsWith('<?', at)) at = after(text, '?>', at)
    else if (/^<!doctype$/i.test(text.slice(at, at + 9))) at = afterDoctype(text, at)
    else break
  }
  const name = /^<(?:[a-z]{1,20}:)?svg(?=[\s/>])/.exec(text.slice(at, at + 40))?.[0]
  if (!name) return undefined
  const start = at + name.length
  const end = tagEnd(text, start)
  return end === undefined ? undefined : text.slice(start, end)
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

/** Past a document type without an internal subset, or one that declares no entities. */
function afterDoctype(text: string, from: number): number {
  const end = text.indexOf('>', from)
  const subset = text.indexOf('[', from)
  if (subset < 0 || end < subset) return end < 0 ? text.length : end + 1
  const close = after(text, ']', subset)
  return text.slice(subset, close).includes('<!ENTITY') ? text.length : after(text, '>', close)
}

function tagEnd(text: string, start: number): number | undefined {
  let quote = ''
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  return undefined
}

function attributeIn(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(
    /([^\s"'=/<>]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (name === wanted) return double ?? single
  }
  return undefined
}

/** A length in pixels; percentages are of something not known here. */
function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s{0,9}(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})\s{0,9}([a-z]{0,2})\s{0,9}$/i.exec(
      (text ?? '').slice(0, 60),
    ) ?? []
  const pixels = unitPixels[unit.toLowerCase()]
  return number === undefined || pixels === undefined ? undefined : side(Number(number) * pixels)
}

function side(pixels: number): number | undefined {
  return pixels > 0 ? Math.max(1, Math.round(Math.min(pixels, largestSide))) : undefined
}
