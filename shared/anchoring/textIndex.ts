import { type NormalisedText, normalise } from '../text/normalise.ts'
import { type GramIndex, indexGrams } from './gramIndex.ts'

/** A text made ready for finding many quotes in it. */
export type TextIndex = {
  text: string
  normal: NormalisedText
  /** Whether many quotes will be looked for, so that the index of stretches is worth making. */
  isShared: boolean
  /** Made when first asked for: only quotes whose words changed need it. */
  grams: () => GramIndex
}

/** Linear in time and memory. */
export function indexText(
  text: string,
  {
    normal = normalise(text),
    isShared = false,
  }: { normal?: NormalisedText; isShared?: boolean } = {},
): TextIndex {
  let grams: GramIndex | undefined
  return {
    text,
    normal,
    isShared,
    grams: () => {
      grams ??= indexGrams(normal.text)
      return grams
    },
  }
}
