const opening =
  /^(?:(?:written|reported|reporting|story|words|text|report|interview|review)\s+by|by|von|par|por|di|door|af|av)\s*[::]?\s+(\S.*)$/iu
const label =
  /^(?:authors?|byline|writer|autor(?:in|en|es|a)?|auteurs?|autore|autori)\s*[::]\s*(\S.*)$/iu
const between = /\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bwith\b|&)\s*/iu
const notAName =
  /\b(?:writers?|correspondents?|editors?|reporters?|staff|contributors?|columnists?|bureau|press|news|agency|in|for|the|special|updated|published|photographs?|photos?|min|read|chief|senior|redaktion|redakteurin|redakteur)\b|[@\d]/iu
const particle = 'de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|bin|bint|al|el|zu|y|af'
const name = new RegExp(
  `^(?:(?:${particle})\\s+)?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:(?:[dlDLO]['’])?\\p{Lu}[\\p{L}\\p{M}.'’-]*|${particle})){0,5}$`,
  'u',
)
/** Those who sign as a body rather than by a person's name. */
const body =
  /^(?:the\s+)?((?:associated press|press association|agence france[ -]presse|reuters|afp|ap|upi|dpa|efe|ansa|xinhua|tass|anp)|\p{Lu}[\p{L}.'’ -]{1,50}\s(?:desk|staff|team|editors|newsroom|bureau|board|redaktion|rédaction|redacción|redazione))$/iu

/**
 * The names in a byline ("By Jane Doe and JOHN ROE, Staff Writers"), without titles and places;
 * undefined when the line is none. A lone first name counts, an ordinary sentence does not.
 */
export function bylineNames(line: string): string[] | undefined {
  if (line.length > 200) return undefined
  const text = line.trim()
  const said = (opening.exec(text) ?? label.exec(text))?.[1]
  if (!said || /[.!?:]$/.test(said.replace(/\b(?:jr|sr)\.$/i, ''))) return undefined
  const whole = said.trim()
  if (body.test(whole))
    return [/^the associated/i.test(whole) ? whole : whole.replace(/^the\s+/i, '')]
  const people = said
    .replace(/\s*[|·•(].*$/u, '')
    .replace(/\s+(?:in|for|at|aus|à|en)\s+\p{Lu}.*$/u, '')
    .trim()
  const names: string[] = []
  for (const [index, part] of people.split(between).filter(Boolean).entries()) {
    const isName = !notAName.test(part) && name.test(part)
    if (isName) names.push(spelled(part))
    else if (index === 0 || !(notAName.test(part) || body.test(part))) return undefined
  }
  return names.length > 0 ? names : undefined
}

/** Names in capitals as they are usually written. */
function spelled(part: string): string {
  const text = part.replace(/\s+/g, ' ')
  if (!/\p{Lu}{2}/u.test(text) || /\p{Ll}/u.test(text)) return text
  return text.replace(
    /(\p{Lu})([\p{Lu}\p{M}]+)/gu,
    (_, first: string, others: string) => first + others.toLowerCase(),
  )
}
