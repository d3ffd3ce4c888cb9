import type { Color, Pattern } from '#shared/domain/color.ts'
import type { Oklch } from '#shared/domain/contrast.ts'
import {
  highlightBackground,
  highlightLine,
  patternBackground,
  toCss,
} from '#shared/domain/highlightPaint.ts'
import { highlightName, layerCount } from './paint.ts'

let sheet: CSSStyleSheet | undefined

/**
 * Writes the rules for the user's colours into a stylesheet of their own. A key holds nothing but
 * letters, digits and hyphens, and everything else is a number or from a closed list.
 */
export function applyHighlightStyles(colors: readonly Color[], usesPatterns: boolean): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync(highlightRules(colors, usesPatterns))
}

/** The rules for colours, light and dark, and for what is painted besides. */
export function highlightRules(colors: readonly Color[], usesPatterns: boolean): string {
  const background = usesPatterns ? patternBackground : highlightBackground
  const variables = colors.flatMap(({ key, hue }) => [
    `--highlight-${key}: ${inBoth(background, hue)};`,
    `--line-${key}: ${inBoth(highlightLine, hue)};`,
  ])
  const rules = colors.flatMap((color) =>
    Array.from({ length: layerCount }, (_, layer) => {
      const line = usesPatterns ? patternLine(color) : nestedLine(color.key, layer)
      return `::highlight(${highlightName(color.key, layer)}) {
  background-color: var(--highlight-${color.key});
  color: var(--ink);
  ${line}
}`
    }),
  )
  return `:root { ${variables.join(' ')} }
${rules.join('\n')}
::highlight(pq-cursor) { background-color: var(--accent-wash); color: var(--ink); }
::highlight(pq-hovered) { ${underline('1px solid var(--accent)', 0.28)} }
::highlight(pq-active) { ${underline('2px solid var(--accent)', 0.28)} }`
}

/** A highlight inside one of the same colour gets a line, since its ground says too little. */
function nestedLine(key: string, layer: number): string {
  return layer === 0 ? '' : underline(`${layer}px solid var(--line-${key})`, 0.2)
}

const lines: Readonly<Record<Pattern, string | null>> = {
  background: null,
  underline: 'solid',
  double: 'double',
  dotted: 'dotted',
  dashed: 'dashed',
  wavy: 'wavy',
}

function patternLine({ key, pattern }: Color): string {
  const line = lines[pattern]
  return line ? underline(`2px ${line} var(--line-${key})`, 0.2) : ''
}

/** A line under the words, whole under descenders too, `offset` em below them. */
function underline(line: string, offset: number): string {
  return `text-decoration: underline ${line}; text-underline-offset: ${offset}em; text-decoration-skip-ink: none;`
}

function inBoth(paint: (hue: number, isDark: boolean) => Oklch, hue: number): string {
  return `light-dark(${toCss(paint(hue, false))}, ${toCss(paint(hue, true))})`
}
