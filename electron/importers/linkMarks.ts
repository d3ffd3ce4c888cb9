import type { Mark } from '#shared/domain/block.ts'
import { webAddress } from './finishArticle.ts'

/** Addresses written out in a text, as link marks; punctuation that ends the sentence stays outside. */
export function linkMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”]{3,2000}/g)) {
    const address = match[0].replace(/[.,;:!?'’)\]]+$/, '')
    if (webAddress(address) === '') continue
    marks.push({
      kind: 'link',
      start: match.index,
      end: match.index + address.length,
      href: address,
    })
  }
  return marks
}
