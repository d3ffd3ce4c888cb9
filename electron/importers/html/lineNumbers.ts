import { textLengthWithin } from './boundedSearch.ts'
import type { DomElement } from './dom.ts'

const called =
  /(?:^|[\s_-])(?:line-?nums?|line-?numbers?(?:-rows)?|lineno(?:s|div)?|linenumber|gutter|gutters|gl|hljs-ln-numbers|hljs-ln-n|blob-num|diff-line-num|code-line-number|crayon-nums?|ln-num|lnt?|cm-lineNumbers)(?:$|\s)/i
const numbered = ['data-line-number', 'data-linenumber', 'data-lineno', 'data-line']
/** Numbers of all lines of a listing in one element; UTF-16 code units. */
const longestNumbers = 50_000

/** Whether the element holds nothing but the number of a line, or those of all lines. */
export function isLineNumber(element: DomElement): boolean {
  const { className, localName } = element
  // "line-numbers" is also said of the whole listing that shows them.
  return (
    localName !== 'code' &&
    className !== '' &&
    called.test(className) &&
    textLengthWithin(element, longestNumbers) < longestNumbers &&
    !/[^\d\s.:|\u200b]/.test(element.textContent) &&
    (localName !== 'pre' || /\d/.test(element.textContent))
  )
}

/** Whether the element, in a listing, says nothing but the number it carries. */
export function saysOwnNumber(element: DomElement): boolean {
  for (const name of numbered) {
    const number = element.getAttribute(name)
    if (number !== null && /^\d{1,6}$/.test(number) && textLengthWithin(element, 20) < 20)
      return element.textContent.trim() === number
  }
  return false
}
