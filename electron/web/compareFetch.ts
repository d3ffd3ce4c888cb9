import { normalise } from '#shared/text/normalise.ts'
import { type PageSign, signOf, signOfAddress } from './pageSigns.ts'

/** What of an article tells whether another is the same one. */
export type ComparedArticle = { title: string; text: string; language: string | null }

export type FetchComparison = {
  /** `something-else`: the source answered, but not with this article. */
  kind: 'unchanged' | 'changed' | 'something-else'
  /** Sentences for the reader; none when there is nothing to say. */
  reasons: string[]
}

/** A text this much shorter than the old one is not a shortened article. */
const muchShorter = 0.4
/** Under this many characters an old text is too short to say so. */
const fewCharacters = 400
/** Pages with signs of a login and the like count as such up to this length… */
const shortPage = 1_500
/** …or while they are shorter than this share of the old text. */
const shortShare = 0.7
/** Share of words in a row found again, under which two texts have nothing to do with each other. */
const unrelated = 0.05
/** The same for texts whose title changed along with the language. */
const barelyRelated = 0.3
/** The share from which a page still says what the article said. */
const mostlyKept = 0.5
/** This much of each text is compared, in UTF-16 code units; more would only cost time. */
const comparedLength = 1_000_000
/** Words in a row that are compared. */
const shingleWords = 4

const signSentences: Readonly<Record<PageSign, string>> = {
  error: 'The page that came reads like an error page.',
  login: 'The page that came asks for a login or a subscription.',
  consent: 'The page that came asks for consent to cookies.',
  robot: 'The page that came checks whether a person is asking.',
  script: 'The page that came only works in a browser.',
}

/**
 * Judges a page fetched again before it counts: whether it is still the article, and whether its
 * text has changed. Differences that only a computer sees (spaces, typographic signs) are none.
 */
export function compareFetch(
  old: ComparedArticle,
  fetched: ComparedArticle & { status: number; url: string; oldUrl?: string },
): FetchComparison {
  if (fetched.status >= 400) {
    const reason = `The source answered with an error (${fetched.status}).`
    return { kind: 'something-else', reasons: [reason] }
  }
  const oldText = plain(old.text)
  const text = plain(fetched.text)
  const hasNewTitle = plain(old.title).toLowerCase() !== plain(fetched.title).toLowerCase()
  const titleReason = hasNewTitle ? [`The title is now “${fetched.title}”.`] : []
  if (oldText === text) return { kind: 'unchanged', reasons: titleReason }
  const reasons = strangeReasons(old, fetched, { oldText, text, hasNewTitle })
  if (reasons.length > 0) return { kind: 'something-else', reasons }
  return { kind: 'changed', reasons: titleReason }
}

function strangeReasons(
  old: ComparedArticle,
  fetched: ComparedArticle & { url: string; oldUrl?: string },
  { oldText, text, hasNewTitle }: { oldText: string; text: string; hasNewTitle: boolean },
): string[] {
  if (text === '') return ['The page that came holds no text.']
  const reasons: string[] = []
  const kept = shareKept(oldText, text)
  const isCut = text.length < oldText.length * shortShare
  // A short article that says much the same as before is none of these, whatever words are in it.
  const isReplaced = text.length < shortPage && kept < mostlyKept
  const sign = isCut || isReplaced ? newSign(old, fetched) : undefined
  if (sign) reasons.push(signSentences[sign])
  if (oldText.length >= fewCharacters && text.length < oldText.length * muchShorter) {
    const [now, then] = [text, oldText].map((each) => each.length.toLocaleString('en'))
    reasons.push(`The text is much shorter: ${now} characters, where there were ${then}.`)
  }
  const hasNewLanguage = primary(old.language) !== primary(fetched.language)
  if (hasNewTitle && hasNewLanguage && kept < barelyRelated) {
    reasons.push('The title and the language are different ones.')
  } else if (hasNewTitle && kept < unrelated) {
    reasons.push('The title is a different one, and next to nothing of the text is the same.')
  }
  return reasons
}

/** A sign the page gives that the article itself did not give before. */
function newSign(
  old: ComparedArticle,
  fetched: ComparedArticle & { url: string; oldUrl?: string },
): PageSign | undefined {
  const byAddress = signOfAddress(fetched.url)
  if (byAddress && byAddress !== signOfAddress(fetched.oldUrl ?? '')) return byAddress
  const sign = signOf(fetched.title, fetched.text)
  return sign === signOf(old.title, old.text) ? undefined : sign
}

function plain(text: string): string {
  return normalise(text).text.trim()
}

/** "de" of "de-AT"; empty when unknown. */
function primary(language: string | null): string {
  return language?.toLowerCase().split(/[-_]/)[0] ?? ''
}

/** The share of the old text's shingles that the new one holds, 0 to 1. */
function shareKept(oldText: string, text: string): number {
  const oldShingles = shinglesOf(oldText)
  const shingles = shinglesOf(text)
  let kept = 0
  for (const shingle of oldShingles) if (shingles.has(shingle)) kept += 1
  return oldShingles.size === 0 ? 0 : kept / oldShingles.size
}

/** Runs of words; of letters in scripts that write without spaces, which come as one long word. */
function shinglesOf(text: string): Set<string> {
  const words =
    text
      .slice(0, comparedLength)
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu,
      ) ?? []
  const length = Math.min(shingleWords, words.length)
  const shingles = new Set<string>()
  for (let at = 0; length > 0 && at + length <= words.length; at += 1) {
    shingles.add(words.slice(at, at + length).join(' '))
  }
  return shingles
}
