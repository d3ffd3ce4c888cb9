const particle =
  "de|da|do|dos|das|del|della|dei|di|du|la|le|van|von|vom|der|den|ter|ten|bin|bint|ibn|abu|al|el|zu|zur|y|af|av|e|'t|o"
const word = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const cased = new RegExp(
  `^(?:(?:${particle})\\s+)?${word}(?:\\s+(?:(?:[dlDLO]['’])?${word}|${particle})){0,5}$`,
  'u',
)
/** Names in scripts without capitals: of two to six signs in China, Japan and Korea, of words elsewhere. */
const eastAsian =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,8}(?:[\s　・·=＝]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,8}){0,2}$|^\p{Script=Hangul}{2,5}$|^[\p{Script=Katakana}ー]{2,12}(?:[・\s][\p{Script=Katakana}ー]{2,12}){0,3}$/u
const uncased =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{M}'’"״.-]{2,20}(?:\s[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{M}'’"״.-]{1,20}){0,4}$/u
/** Those who sign as a body rather than by a person's name. */
const body =
  /^(?:the\s+)?(?:associated press|press association|agence france[ -]presse|reuters|afp|ap|upi|dpa|efe|ansa|xinhua|tass|anp|apa|sda|pti|ians|jiji(?: press)?|kyodo(?: news)?|bloomberg(?: news)?|epd|kna|sid|\p{Lu}[\p{L}.'’& -]{1,50}\s(?:desk|staff|staff reports?|team|editors|newsroom|bureau|board|redaktion|rédaction|redacción|redazione|redactie|redakcja)|(?:die |la )?(?:redaktion|rédaction|redacción|redazione|redactie|redakcja|редакция)(?:\s\p{Lu}[\p{L}.'’-]{1,30}){0,3})$/iu

/** Whether a text has the form of a person's name, in any script; one word is enough. */
export function isPersonName(text: string): boolean {
  return text.length <= 80 && (cased.test(text) || eastAsian.test(text) || uncased.test(text))
}

/** Whether it is a news agency or a desk that signs as one. */
export function isBody(text: string): boolean {
  return text.length <= 80 && body.test(text)
}

/** A body's name without "the", which only the Associated Press keeps. */
export function withoutArticle(name: string): string {
  return /^the associated/i.test(name) ? name : name.replace(/^the\s+/i, '')
}

/** Names in capitals as they are usually written. */
export function spelledName(part: string): string {
  const text = part.replace(/\s+/g, ' ').trim()
  if (!/\p{Lu}{2}/u.test(text) || /\p{Ll}/u.test(text)) return text
  return text.replace(
    /(\p{Lu})([\p{Lu}\p{M}]+)/gu,
    (_, first: string, others: string) => first + others.toLowerCase(),
  )
}
