import { expect, test } from 'vitest'
import { readImageHeader, whyImageIsRefused } from '../../../electron/web/imageHeader.ts'
import { avif, gif, jpeg, png, webp } from './imageSamples.ts'

const svg = (text: string, encoding: 'utf8' | 'utf16le' = 'utf8') => Buffer.from(text, encoding)

test.each([
  ['image/png', png(30, 20)],
  ['image/gif', gif(30, 20)],
  ['image/jpeg', jpeg(30, 20)],
  ['image/jpeg', jpeg(30, 20, { orientation: 3 })],
  ['image/jpeg', jpeg(20, 30, { orientation: 6 })],
  ['image/jpeg', jpeg(30, 20, { profileBytes: 600_000 })],
  ['image/webp', webp(30, 20)],
  ['image/avif', avif(30, 20)],
  ['image/avif', avif(30, 20, ['mif1', 'miaf', 'avif'])],
  ['image/avif', avif(30, 20, ['avis', 'avif', 'msf1'])],
  ['image/svg+xml', svg('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>')],
  [
    'image/svg+xml',
    svg(
      "\ufeff<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC 'x' 'y'>\n<svg title='>' width='30px' height='20.2'>",
    ),
  ],
  ['image/svg+xml', svg('<svg:svg viewBox="0, 0 30 20">')],
  ['image/svg+xml', svg('<svg viewBox="0 0 300 200" width="30" height="100%">')],
  ['image/svg+xml', svg('\ufeff<svg width="30" height="20">', 'utf16le')],
])('%s is known by its bytes, with its size (%#)', (type, bytes) => {
  expect(readImageHeader(bytes)).toEqual({ type, width: 30, height: 20 })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<!doctype html><html><svg width="3" height="3"></svg></html>')],
  ['a drawing inside a page', Buffer.from('<div><svg width="3" height="3"></svg></div>')],
  ['a drawing whose root does not end', svg('<svg width="3" height="3')],
  [
    'a drawing whose entities unfold',
    svg('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg width="3" height="3">'),
  ],
  ['another element', svg('<svgs width="3" height="3">')],
  ['a PNG without a size', png(0, 20)],
  ['a PNG cut short', png(30, 20).subarray(0, 20)],
  ['a JPEG cut short', jpeg(30, 20).subarray(0, 26)],
  ['a WebP cut short', webp(30, 20).subarray(0, 16)],
  ['an AVIF cut short', avif(30, 20).subarray(0, 40)],
  ['a HEIC', avif(30, 20, ['heic', 'mif1'])],
  ['a video', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')],
  ['a PDF', Buffer.from('%PDF-1.7')],
  ['a BMP', Buffer.from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0\x02\0\0\0', 'latin1')],
])('%s is not an image that is kept', (_, bytes) => {
  expect(readImageHeader(bytes)).toBeUndefined()
})

test('a drawing without a size is shown at the size the web gives it', () => {
  expect(readImageHeader(svg('<svg>'))).toMatchObject({ width: 300, height: 150 })
  expect(readImageHeader(svg('<svg width="1e999" height="-3" viewBox="a b c d">'))).toMatchObject({
    width: 300,
    height: 150,
  })
  expect(readImageHeader(svg('<svg width="999999999" height="2cm">'))).toMatchObject({
    width: 100_000,
    height: 76,
  })
})

test('an image of more than 50 megapixels is refused by its header', () => {
  const of = (bytes: Buffer) => {
    const header = readImageHeader(bytes)
    return header && whyImageIsRefused(header, bytes.length)
  }
  expect(of(png(32_000, 32_000, false))).toMatch(/1024 megapixels/)
  expect(of(png(0xffffffff, 0xffffffff, false))).toMatch(/megapixels/)
  expect(of(jpeg(60_000, 60_000))).toMatch(/megapixels/)
  expect(of(webp(16_000_000, 16_000_000))).toMatch(/megapixels/)
  expect(of(avif(100_000, 1_000))).toMatch(/100 megapixels/)
  expect(of(png(10_000, 5_000, false))).toBeUndefined()
  expect(of(svg('<svg width="90000" height="90000">'))).toBeUndefined()
})

test('a drawing of more than 2 MB is refused', () => {
  const header = { type: 'image/svg+xml', width: 1, height: 1 } as const
  expect(whyImageIsRefused(header, 2_000_001)).toMatch(/larger/)
  expect(whyImageIsRefused(header, 2_000_000)).toBeUndefined()
})

test('headers made to be slow to read are not', () => {
  const hostile = [
    svg('<svg '.repeat(200_000)),
    svg(`<svg ${'a="'.repeat(200_000)}`),
    svg(`${'<!--'.repeat(200_000)}`),
    svg(`${'<!-- -->'.repeat(100_000)}`),
    svg(' '.repeat(1_000_000)),
    Buffer.concat([jpeg(1, 1).subarray(0, 4), Buffer.alloc(1_000_000)]),
    Buffer.concat([avif(1, 1).subarray(0, 28), Buffer.alloc(1_000_000)]),
  ]
  for (const bytes of hostile) expect(readImageHeader(bytes)).toBeUndefined()
})
