/** A colour in sRGB, each part from 0 to 1. */
export type Rgb = { r: number; g: number; b: number }

/** A colour in OKLCH: lightness 0–1, chroma, hue in degrees; alpha 0–1. */
export type Oklch = { l: number; c: number; h: number; alpha: number }

/** sRGB of an opaque OKLCH colour (CSS Color 4, section 9), clipped to what a screen can show. */
export function toRgb({ l, c, h }: Omit<Oklch, 'alpha'>): Rgb {
  const angle = (h * Math.PI) / 180
  const a = c * Math.cos(angle)
  const b = c * Math.sin(angle)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return {
    r: toGamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    g: toGamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    b: toGamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  }
}

/** sRGB of `#rrggbb`. */
export function fromHex(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return { r: part(1), g: part(3), b: part(5) }
}

/** What a translucent colour over an opaque one looks like. */
export function over(top: Oklch, ground: Rgb): Rgb {
  const color = toRgb(top)
  const mix = (one: number, other: number) => one * top.alpha + other * (1 - top.alpha)
  return { r: mix(color.r, ground.r), g: mix(color.g, ground.g), b: mix(color.b, ground.b) }
}

/** Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance({ r, g, b }: Rgb): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b)
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function toGamma(part: number): number {
  const clipped = Math.min(1, Math.max(0, part))
  return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055
}
