import { eachWithin } from './boundedSearch.ts'
import { type DomDocument, textNode } from './dom.ts'

/** What a page that holds no article seems to be. */
export type Seen = {
  what: 'login' | 'script' | 'check' | 'frames' | 'empty' | 'short'
  sentence: string
}

const sentences: Record<Seen['what'], string> = {
  login: 'The page asks to log in and shows no article.',
  check: 'The page only checks whether a person is reading it and shows no article.',
  script: 'The page is put together by scripts and has no text of its own.',
  frames: 'The page only holds frames that show other pages.',
  empty: 'The page has no text.',
  short: 'The page has too little text to be an article.',
}

const checking =
  /just a moment|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|not a robot|captcha|access (?:to this page has been )?denied|unusual traffic|ddos protection|enable cookies/i
const needsScript =
  /enable java-?script|java-?script (?:is )?(?:disabled|required|aktivieren|muss)|activer javascript|habilit\w+ javascript|requires? java-?script|without java-?script/i
const signIn =
  /\b(?:log ?in|sign ?in|anmelden|einloggen|password|passwort|mot de passe|se connecter|iniciar sesión|contraseña|accedi)\b/i
const emptyRoot =
  /<(?:div|main)[^>]*\bid=["']?(?:root|app|__next|__nuxt|gatsby-focus-wrapper|svelte)["']?[^>]*>\s*<\/(?:div|main)>/i
/** A page with more words than this says something, whatever else it does. */
const fewWords = 80
/** One that asks to log in may say so with as many. */
const mostWords = fewWords * 4
/** In UTF-16 code units; a page with more words is seen as it is before that. */
const longestSample = 20_000

/**
 * What stands where an article should: to be asked when none was found, or a very short one.
 * @param html the markup as it came, with its scripts
 * @returns undefined for a page that seems to be nothing else than short
 */
export function seenInstead(document: DomDocument, html: string): Seen | undefined {
  const text = textOf(document)
  const words = text === '' ? 0 : text.split(' ').length
  const said = `${document.title} ${text.slice(0, 3_000)}`
  const seen = (what: Seen['what']): Seen => ({ what, sentence: sentences[what] })
  if (words > mostWords) return undefined
  if (document.querySelector('input[type="password"]') && (words < fewWords || signIn.test(said)))
    return seen('login')
  if (words > fewWords) return undefined
  if (checking.test(said)) return seen('check')
  if (/<frameset\b/i.test(html.slice(0, 50_000))) return seen('frames')
  if (
    needsScript.test(said) ||
    emptyRoot.test(html.slice(0, 500_000)) ||
    (words < 20 && /<script\b/i.test(html.slice(0, 500_000)))
  )
    return seen('script')
  if (words === 0) return seen('empty')
  return words < 12 && signIn.test(said) ? seen('login') : undefined
}

export function shortPage(): Seen {
  return { what: 'short', sentence: sentences.short }
}

/** The beginning of a page's text, in all likelihood all of it where there is no article. */
function textOf({ body }: DomDocument): string {
  const parts: string[] = []
  let words = 0
  let length = 0
  eachWithin(body, 20_000, (node) => {
    if (node.nodeType !== textNode || node.parentElement?.localName === 'script') return true
    const said = (node.nodeValue ?? '').slice(0, longestSample).replace(/\s+/g, ' ').trim()
    if (said === '') return true
    parts.push(said)
    length += said.length
    words += said.split(' ').length
    return length < longestSample && words <= mostWords
  })
  return parts.join(' ')
}
