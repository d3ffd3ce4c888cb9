import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultColors } from '../../../shared/domain/color.ts'
import { contrast, fromHex, over, toRgb } from '../../../shared/domain/contrast.ts'
import { inkContrast, type PaintTheme, themes } from '../../../shared/domain/highlightPaint.ts'

const names = Object.keys(themes) as PaintTheme[]
/** The least contrast of text to its ground (WCAG 2.2, 1.4.3). */
const readable = 4.5

test('black on white is 21 to 1, and a colour on itself 1 to 1', () => {
  expect(contrast(fromHex('#000000'), fromHex('#ffffff'))).toBeCloseTo(21, 5)
  expect(contrast(fromHex('#2f5d8c'), fromHex('#2f5d8c'))).toBe(1)
})

test('the grey of WCAG’s own example is just readable on white', () => {
  expect(contrast(fromHex('#767676'), fromHex('#ffffff'))).toBeCloseTo(4.54, 2)
  expect(contrast(fromHex('#777777'), fromHex('#ffffff'))).toBeLessThan(readable)
})

test('OKLCH of the primaries gives the primaries', () => {
  const near = (hex: string, l: number, c: number, h: number) => {
    const [given, wanted] = [toRgb({ l, c, h }), fromHex(hex)]
    for (const part of ['r', 'g', 'b'] as const) expect(given[part]).toBeCloseTo(wanted[part], 2)
  }
  near('#ff0000', 0.62796, 0.25768, 29.234)
  near('#00ff00', 0.86644, 0.29483, 142.495)
  near('#0000ff', 0.45201, 0.31321, 264.052)
  near('#ffffff', 1, 0, 0)
  near('#000000', 0, 0, 0)
})

test('contrast does not care which of the two is the text', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  const rgb = fc.record({ r: part, g: part, b: part })
  fc.assert(
    fc.property(rgb, rgb, (one, other) => {
      const ratio = contrast(one, other)
      expect(ratio).toBe(contrast(other, one))
      expect(ratio).toBeGreaterThanOrEqual(1)
      expect(ratio).toBeLessThanOrEqual(21.000001)
    }),
  )
})

test('a layer without alpha is its ground, an opaque one itself', () => {
  const ground = fromHex('#fbfaf7')
  const color = { l: 0.86, c: 0.15, h: 95 }
  expect(over({ ...color, alpha: 0 }, ground)).toEqual(ground)
  expect(over({ ...color, alpha: 1 }, ground)).toEqual(toRgb(color))
})

test('text is readable on up to three highlights of any preset colour in every theme', () => {
  for (const { hue } of defaultColors)
    for (const theme of names)
      for (const layers of [1, 2, 3])
        expect(inkContrast(hue, theme, layers), `${theme} ${hue} ×${layers}`).toBeGreaterThan(
          readable,
        )
})

test('text is readable on two highlights of any hue a reader may choose', () => {
  for (let hue = 0; hue < 360; hue += 3)
    for (const theme of names) expect(inkContrast(hue, theme, 2)).toBeGreaterThan(readable)
})
