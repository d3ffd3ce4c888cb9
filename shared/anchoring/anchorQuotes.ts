import type { Placement, TextQuoteSelector } from '../domain/highlight.ts'
import { anchor } from './anchor.ts'
import { indexText } from './textIndex.ts'

/**
 * Where quotes lie in a text whose earlier state is not known (highlights brought in from
 * elsewhere). The text is indexed once for all of them.
 */
export function anchorQuotes(text: string, quotes: readonly TextQuoteSelector[]): Placement[] {
  const index = indexText(text, { isShared: quotes.length > 8 })
  return quotes.map((quote) => anchor(index, { quote }))
}
