import type { DomDocument } from './dom.ts'
import type { PageSurvey } from './pageSurvey.ts'

const rightToLeft = new Set('ar arc ckb dv fa he iw ks nqo pnb ps sd syr ug ur yi'.split(' '))
const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const unsaid = new Set('und mul zxx mis x'.split(' '))

/** The language and direction a page says it is written in. */
export function pageLanguage(
  document: DomDocument,
  { meta }: PageSurvey,
  declared: string,
): { language: string | null; direction: 'ltr' | 'rtl' | null } {
  const { documentElement: html, body } = document
  const first = (name: string) => meta.get(name)?.[0] ?? ''
  const said = [
    html.getAttribute('lang'),
    html.getAttribute('xml:lang'),
    body?.getAttribute('lang'),
    first('og:locale'),
    first('content-language'),
    declared,
    first('inlanguage'),
    first('dc.language'),
    first('dcterms.language'),
    first('language'),
  ]
  const language = said.map((tag) => languageTag(tag ?? '')).find((tag) => tag !== null) ?? null
  const isRight = rightToLeft.has(language?.split('-')[0] ?? '')
  const direction = (html.getAttribute('dir') ?? body?.getAttribute('dir') ?? '').toLowerCase()
  if (direction === 'rtl' || (isRight && direction !== 'ltr')) return { language, direction: 'rtl' }
  // "ltr" is also what templates say of themselves.
  return {
    language,
    direction: direction === 'ltr' && language !== null && !isRight ? 'ltr' : null,
  }
}

/** A BCP 47 tag in its usual writing, or null: `en_us` is `en-US`, "English" is none. */
export function languageTag(said: string): string | null {
  const tag = (said.split(/[,;\s]/)[0] ?? '')
    .trim()
    .replaceAll('_', '-')
    .replace(/[.@].*$/, '')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i.test(tag)) return null
  try {
    const { language, script, region } = new Intl.Locale(tag)
    if (!language || unsaid.has(language)) return null
    return known.of(language) === undefined
      ? null
      : [language, script, region].filter(Boolean).join('-')
  } catch {
    return null
  }
}
