import { compoundBeginnings, compoundEndings, wordEnding } from './compoundParts.ts'

export type WordEvidence = {
  /** Words of the whole text, and its hyphenated compounds ("well-known"), in lower case. */
  words: ReadonlySet<string>
  compounds: ReadonlySet<string>
  /** Lines end in divided words often enough that the text was set with hyphenation. */
  isHyphenated: boolean
}

/** A very long text is looked through no further than this, in UTF-16 code units. */
const evidenceLength = 2_000_000

export function wordEvidence(lines: readonly string[]): WordEvidence {
  const text = lines.join('\n').slice(0, evidenceLength).toLowerCase()
  const divided = text.match(/\p{Ll}{2}-\n[ \t]*\p{Ll}{2}/gu)?.length ?? 0
  return {
    words: new Set(text.match(/(?<![\p{L}-])\p{L}{2,40}(?![\p{L}-])/gu) ?? []),
    compounds: new Set(text.match(/(?<![\p{L}-])\p{L}{2,30}-\p{L}{2,30}(?![\p{L}-])/gu) ?? []),
    isHyphenated: divided >= 3 && divided * 15 >= lines.length,
  }
}

const suspended = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|och|og)$/i
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？」』）]/u

/**
 * The lines of a wrapped paragraph as one. A hyphen at the end of a line divides a word only when
 * something says so: the joined word stands elsewhere in the text, its second part is no word, or
 * the text was set with hyphenation. A compound keeps its hyphen ("well-known"), and so does
 * every word when `joinsWords` is off. `joinedWords` counts the hyphens taken out.
 */
export function unwrap(
  lines: readonly string[],
  { joinsWords, evidence }: { joinsWords: boolean; evidence: WordEvidence },
): { text: string; joinedWords: number } {
  const pieces: string[] = []
  let joinedWords = 0
  let line = (lines[0] ?? '').trim()
  for (const nextLine of lines.slice(1)) {
    const next = nextLine.trim()
    const end = line.slice(-40)
    const first = /(\p{L}+)-$/u.exec(end)?.[1]
    const second = /^\p{L}+/u.exec(next.slice(0, 40))?.[0]
    if (first && second && !suspended.test(second)) {
      const isDivided = joinsWords && isDividedWord(first, second, evidence)
      pieces.push(isDivided ? line.slice(0, -1) : line)
      if (isDivided) joinedWords += 1
    } else {
      const isTight =
        /\S[—–/]$/u.test(end) || (unspaced.test(end.slice(-1)) && unspaced.test(next.charAt(0)))
      pieces.push(line, isTight ? '' : ' ')
    }
    line = next
  }
  pieces.push(line)
  return { text: pieces.join(''), joinedWords }
}

function isDividedWord(first: string, second: string, evidence: WordEvidence): boolean {
  if (!/^\p{Ll}/u.test(second)) return false
  const before = first.toLowerCase()
  const after = second.toLowerCase()
  if (evidence.words.has(before + after)) return true
  if (evidence.compounds.has(`${before}-${after}`)) return false
  if (compoundBeginnings.has(before) || compoundEndings.has(after)) return false
  if (wordEnding.test(after)) return true
  if (evidence.words.has(before) && evidence.words.has(after)) return false
  return evidence.isHyphenated
}
