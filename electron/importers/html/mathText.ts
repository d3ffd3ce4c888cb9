import { firstWithin } from './boundedSearch.ts'
import { type DomElement, type DomNode, isElement } from './dom.ts'

/** Longer formulas stay as the text they are made of; UTF-16 code units. */
const longestTex = 4_000
const fallbackImage =
  /(?:^|[\s_-])(?:latex|tex|math|mwe-math-fallback-image-\w+|ee_img)(?:$|[\s_-])/i

/** The TeX of a formula, for an element that stands for one as a whole; undefined when it does not. */
export function texOf(element: DomElement): string | undefined {
  const { localName } = element
  if (localName === 'math') return texOfMath(element)
  if (localName === 'script')
    return /^math\/(?:tex|asciimath)/i.test(element.getAttribute('type') ?? '')
      ? tidy(element.textContent)
      : undefined
  if (localName === 'img') {
    const alt = element.getAttribute('alt') ?? ''
    return alt !== '' && (fallbackImage.test(element.className) || isTex(alt))
      ? tidy(alt)
      : undefined
  }
  if (!isFormula(element)) return undefined
  const written =
    element.getAttribute('data-tex') ??
    element.getAttribute('data-latex') ??
    element.getAttribute('data-formula')
  if (written) return tidy(written)
  const annotated = firstWithin(element, isTexAnnotation)
  if (annotated) return tidy(annotated.textContent)
  const math = firstWithin(element, ({ localName }) => localName === 'math')
  return math ? texOfMath(math) : undefined
}

/** A command of TeX and what only TeX has beside it. */
function isTex(text: string): boolean {
  return /\\[a-zA-Z]{2,}/.test(text) && /[{}^_]/.test(text)
}

/** Whether the element is what a formula was rendered into (KaTeX, MathJax, MediaWiki …). */
function isFormula({ localName, className }: DomElement): boolean {
  return (
    localName === 'mjx-container' ||
    (className !== '' &&
      /(?:^|\s)(?:katex|katex-display|mwe-math-element|ltx_Math|math-tex|MathJax(?:_Display|_SVG|_CHTML)?)(?:$|\s)/.test(
        className,
      ))
  )
}

/** What a formula is followed by when MathJax 2 rendered it: the source in a script. */
export function isRenderedCopy(element: DomElement): boolean {
  return (
    element.className !== '' &&
    /(?:^|\s)MathJax(?:_Preview|_Display|_SVG|_CHTML)?(?:$|\s)/.test(element.className)
  )
}

function isTexAnnotation(element: DomElement): boolean {
  return (
    element.localName === 'annotation' &&
    /^(?:application\/x-tex|TeX)$/i.test(element.getAttribute('encoding') ?? '')
  )
}

function texOfMath(math: DomElement): string {
  const annotation = firstWithin(math, isTexAnnotation)
  const written = annotation?.textContent || math.getAttribute('alttext')
  return tidy(written ? written : linear(math, { left: 5_000 }))
}

/** TeX without what only tells how large it is set. */
function tidy(tex: string): string {
  const text = tex.replace(/\s+/g, ' ').trim().slice(0, longestTex).replace(/^% ?/, '')
  const styled = /^\{\\(?:displaystyle|textstyle|scriptstyle) ?(.*)\}$/.exec(text)
  return (styled?.[1] ?? text)
    .replace(/^\\(?:displaystyle|textstyle) /, '')
    .replace(/^\$+(.*?)\$+$/, '$1')
    .trim()
}

/** MathML as TeX would have it; what it does not know is the text in it. */
function linear(node: DomNode, budget: { left: number }): string {
  budget.left -= 1
  if (budget.left < 0) return ''
  if (!isElement(node))
    return node.nodeType === 3 ? (node.nodeValue ?? '').replace(/\s+/g, ' ').trim() : ''
  const parts: string[] = []
  if (node.localName === 'annotation' || node.localName === 'annotation-xml') return ''
  for (const child of node.childNodes) {
    if (isElement(child) || node.firstChild === node.lastChild || isToken(node)) {
      const part = linear(child, budget)
      if (part !== '') parts.push(part)
    }
  }
  const [one = '', two = '', three = ''] = parts
  switch (node.localName) {
    case 'mfrac':
      return `\\frac{${one}}{${two}}`
    case 'msqrt':
      return `\\sqrt{${parts.join('')}}`
    case 'mroot':
      return `\\sqrt[${two}]{${one}}`
    case 'msup':
    case 'mover':
      return `${one}^${braced(two)}`
    case 'msub':
    case 'munder':
      return `${one}_${braced(two)}`
    case 'msubsup':
    case 'munderover':
      return `${one}_${braced(two)}^${braced(three)}`
    case 'mtd':
      return `${parts.join('')} & `
    case 'mtr':
      return `${parts.join('').replace(/ & $/, '')} \\\\ `
    case 'mo':
      return /^[=<>≤≥≠≈→⇒±+−∈]$/.test(one) ? ` ${one} ` : one
    default:
      return parts.join('')
  }
}

function isToken({ localName }: DomElement): boolean {
  return /^m[inos]$|^mtext$/.test(localName)
}

function braced(part: string): string {
  return part.length === 1 ? part : `{${part}}`
}
