const opening =
  /^(?:(?:written|reported|story|words|text)\s+by|by|von|par|por|di|door|af|av)\s*[::]?\s+(.+)$/iu
const between = /\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bwith\b|&)\s*/iu
const notAName =
  /\b(?:writers?|correspondents?|editors?|reporters?|staff|contributors?|columnists?|bureau|press|news|agency|reuters|afp|ap|dpa|in|for|the|special|updated|published)\b|[@\d]/iu
const name =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|bin|al|el|zu)){0,5}$/u

/**
 * The names in a byline ("By Jane Doe and JOHN ROE, Staff Writers"), without titles and places;
 * undefined when the line is none. A lone first name counts, an ordinary sentence does not.
 */
export function bylineNames(line: string): string[] | undefined {
  if (line.length > 200) return undefined
  const said = opening.exec(line.trim())?.[1]
  if (!said) return undefined
  const people = said.replace(/\s*[|·•(].*$/u, '').replace(/\s+(?:in|for|at)\s+\p{Lu}.*$/u, '')
  const parts = people.split(between).filter(Boolean)
  const names: string[] = []
  for (const [index, part] of parts.entries()) {
    if (!notAName.test(part) && name.test(part)) names.push(spelled(part))
    else if (index === 0) return undefined
    else if (!notAName.test(part)) return undefined
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
