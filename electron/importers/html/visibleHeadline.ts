import type { DomElement } from './dom.ts'

/** Where the facts of the article stand: around its headline. */
export type Headline = {
  /** Index of its line, or of the first line when it is not seen. */
  line: number
  isSeen: boolean
  isOutside: (element: DomElement) => boolean
}

/** The nearer to the headline the higher, 6 to -4; less for what stands beside the article. */
export function nearness(line: number, element: DomElement, headline: Headline): number {
  const distance = line - headline.line
  const near = distance >= 0 ? 6 - distance / 3 : 4 + distance / 2
  return Math.max(near, -4) - (headline.isOutside(element) ? 8 : 0) - (headline.isSeen ? 0 : 1)
}
