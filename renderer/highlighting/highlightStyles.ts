import type { Color, Pattern } from '#shared/domain/color.ts'
import { highlightBackground, highlightLine, toCss } from '#shared/domain/highlightPaint.ts'
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

export function highlightRules(colors: readonly Color[], usesPatterns: boolean): string {
  const variables = colors.map(
    ({ key, hue }) =>
      `--highlight-${key}: light-dark(${toCss(highlightBackground(hue, false))}, ${toCss(highlightBackground(hue, true))});
       --line-${key}: light-dark(${toCss(highlightLine(hue, false))}, ${toCss(highlightLine(hue, true))});`,
  )
  const rules = colors.flatMap(({ key, pattern }) =>
    Array.from({ length: layerCount }, (_, layer) => {
      const look = usesPatterns ? patternRule(pattern, key) : backgroundRule(key, layer)
      return `::highlight(${highlightName(key, layer)}) { ${look} }`
    }),
  )
  return `:root { ${variables.join('\n')} }
${rules.join('\n')}
::highlight(pq-cursor) { background-color: var(--accent-wash); }
::highlight(pq-hovered) { text-decoration: underline 1px solid var(--accent); text-underline-offset: 0.28em; }
::highlight(pq-active) { text-decoration: underline 2px solid var(--accent); text-underline-offset: 0.28em; }`
}

/** A highlight inside one of the same colour gets a line, since its ground says too little. */
function backgroundRule(key: string, layer: number): string {
  const line =
    layer === 0
      ? ''
      : `text-decoration: underline ${layer}px solid var(--line-${key}); text-underline-offset: 0.2em;`
  return `background-color: var(--highlight-${key}); ${line}`
}

function patternRule(pattern: Pattern, key: string): string {
  if (pattern === 'background') return `background-color: var(--highlight-${key});`
  const style = pattern === 'underline' ? 'solid' : pattern
  return `text-decoration: underline 2px ${style} var(--line-${key}); text-underline-offset: 0.2em; text-decoration-skip-ink: none;`
}
