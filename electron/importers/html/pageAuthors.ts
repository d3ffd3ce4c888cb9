import { isBody } from '../personName.ts'
import type { JsonLdFacts } from './jsonLdArticle.ts'
import { namesIn } from './metaNames.ts'
import type { PageSurvey } from './pageSurvey.ts'
import { type AuthorCandidate, visibleBylines } from './visibleByline.ts'
import type { Headline } from './visibleHeadline.ts'

const metaNames: readonly [string, number][] = [
  ['citation_author', 10],
  ['parsely-author', 8],
  ['sailthru.author', 8],
  ['byl', 8],
  ['author', 7],
  ['article:author', 6],
  ['og:article:author', 6],
  ['article:author_name', 7],
  ['article.author', 6],
  ['og:author', 6],
  ['cxenseparse:author', 6],
  ['cse_author', 6],
  ['vr:author', 6],
  ['dc.creator', 6],
  ['dcterms.creator', 6],
  ['dc:creator', 6],
  ['dc.contributor', 4],
  ['creator', 5],
  ['rnews:author', 6],
  ['twitter:creator', 2],
]
const sureEnough = 4
const mostCandidates = 60

/** Who wrote the article: names only, as most sources agree. */
export function pageAuthors(
  survey: PageSurvey,
  {
    ld,
    headline,
    sites,
  }: { ld: JsonLdFacts | undefined; headline: Headline; sites: readonly string[] },
): string[] {
  const all = [...declared(survey, ld, sites), ...visibleBylines({ survey, headline, sites })]
  const candidates = all.sort((one, other) => other.score - one.score).slice(0, mostCandidates)
  const scored = candidates.map((each) => ({ ...each, total: total(each, candidates) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (one, other) => (other.score >= sureEnough && (!one || other.total > one.total) ? other : one),
    undefined,
  )
  if (!best) return []
  // Another sure source may name more of those who wrote it.
  const fuller = scored.find(
    (each) =>
      each.score >= 8 &&
      each.names.length > best.names.length &&
      best.names.every((name) => hasName(each.names, name)),
  )
  return (fuller ?? best).names.slice(0, 50)
}

function declared(
  survey: PageSurvey,
  ld: JsonLdFacts | undefined,
  sites: readonly string[],
): AuthorCandidate[] {
  const found: AuthorCandidate[] = []
  const add = (texts: readonly string[], score: number, source: string) => {
    const names = texts.flatMap((text) =>
      /^https?:|^@/.test(text) ? [] : namesIn(text, { sites, isNamed: true }),
    )
    if (names.length === 0) return
    const isOnlyBody = names.every(isBody)
    const isWord = names.every((name) => !/[\s\p{Lo}]/u.test(name))
    found.push({
      names: [...new Set(names)],
      score: score - (isOnlyBody ? 2 : 0) - (isWord ? 2 : 0),
      source,
    })
  }
  if (ld) add(ld.authors, ld.isBody ? 5 : 9, 'ld')
  for (const [name, score] of metaNames) add(survey.meta.get(name) ?? [], score, name)
  for (const number of ['1', '2']) {
    const label = survey.meta.get(`twitter:label${number}`)?.[0] ?? ''
    if (
      /written|author|by|verfasst|geschrieben|écrit|escrito|scritto|autor/i.test(label) &&
      !/time|zeit/i.test(label)
    )
      add(survey.meta.get(`twitter:data${number}`) ?? [], 7, 'twitter:data')
  }
  return found
}

function total(candidate: AuthorCandidate, others: readonly AuthorCandidate[]): number {
  const heard = new Map<string, number>()
  for (const other of others) {
    if (other === candidate || other.source === candidate.source) continue
    if (!candidate.names.some((name) => hasName(other.names, name))) continue
    heard.set(other.source, Math.max(heard.get(other.source) ?? 0, Math.max(0, other.score)))
  }
  let sum = candidate.score
  for (const score of [...heard.values()].slice(0, 6)) sum += score * 0.4
  return sum
}

function hasName(names: readonly string[], name: string): boolean {
  const wanted = name.toLowerCase()
  return names.some((each) => each.toLowerCase() === wanted)
}
