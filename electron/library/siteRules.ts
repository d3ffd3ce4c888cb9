import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { mostSiteRules, SiteRule } from '#shared/domain/siteRule.ts'
import { selectorCheck } from '../importers/html/siteRules.ts'
import type { Parser } from './parser.ts'

/** The rules of a file, and why some or all of it is not used, a sentence each. */
export type SiteRules = { rules: SiteRule[]; problems: string[] }

/** The name of the file beside a library. */
export const siteRulesName = 'site-rules.json'

const largestBytes = 256 * 1024
const mostProblems = 20

/** Rules as they stand in a file: those that can be used, and what is wrong with the others. */
export function parseSiteRules(text: string, name: string): SiteRules {
  let said: unknown
  try {
    said = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return only(`${name} is not used: it is no JSON (${(error as Error).message}).`)
  }
  if (!Array.isArray(said)) return only(`${name} is not used: it is no list of rules.`)
  const isSelector = selectorCheck()
  const rules: SiteRule[] = []
  const problems: string[] = []
  for (const [index, value] of said.slice(0, mostSiteRules).entries()) {
    const wrong = (why: string) => {
      const host = (value as { host?: unknown } | null)?.host
      const named = typeof host === 'string' ? ` (${host.slice(0, 100)})` : ''
      if (problems.length < mostProblems)
        problems.push(`Rule ${index + 1}${named} of ${name} is not used: ${why}.`)
    }
    const parsed = SiteRule.safeParse(value)
    if (!parsed.success) wrong(whyOf(parsed.error.issues[0]))
    else {
      const selectors = Object.entries(parsed.data).flatMap(([key, said]) =>
        key === 'host' ? [] : [said].flat().map((selector) => ({ key, selector })),
      )
      const bad = selectors.find(({ selector }) => !isSelector(selector))
      if (bad) wrong(`“${bad.selector}” in “${bad.key}” is no CSS selector`)
      else rules.push(parsed.data)
    }
  }
  if (said.length > mostSiteRules)
    problems.push(`Of ${name} only the first ${mostSiteRules.toLocaleString('en')} rules are used.`)
  return { rules, problems }
}

/**
 * The rules of a file, read again when it has changed.
 * @param onProblem is told what cannot be used, once for each state of the file
 * @param isExpected whether it is told too when there is no such file
 */
export function siteRulesFile(
  path: string,
  onProblem: (sentence: string) => void,
  { isExpected = false }: { isExpected?: boolean } = {},
): () => Promise<readonly SiteRule[]> {
  let state = ''
  let rules: readonly SiteRule[] = []
  return async () => {
    const now = await stateOf(path)
    if (now === state) return rules
    const read = await readRules(path, isExpected)
    state = now
    rules = read.rules
    read.problems.forEach(onProblem)
    return rules
  }
}

/** A parser that reads pages by the rules there are. */
export function ruledParser<P extends Pick<Parser, 'read'>>(
  parser: P,
  rules: () => Promise<readonly SiteRule[]>,
): P {
  return {
    ...parser,
    read: async (request) => {
      const siteRules = await rules()
      if (siteRules.length === 0) return parser.read(request)
      return parser.read({ ...request, context: { ...request.context, siteRules } })
    },
  }
}

/** Reads a file of rules; never rejects. */
async function readRules(path: string, isExpected: boolean): Promise<SiteRules> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > largestBytes) return only(`${name} is not used: it is larger than 256 KB.`)
    return parseSiteRules(await readFile(path, 'utf8'), name)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      return isExpected
        ? only(`There is no file ${name}; pages are read without rules.`)
        : { rules: [], problems: [] }
    return only(`${name} is not used: it cannot be read.`)
  }
}

async function stateOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(path)
    return `${mtimeMs} ${size}`
  } catch {
    return 'none'
  }
}

function whyOf(issue: { path: PropertyKey[]; message: string } | undefined): string {
  const [key] = issue?.path ?? []
  const message = issue?.message ?? 'it is no rule'
  return key === undefined ? message : `“${String(key)}” – ${message}`
}

function only(problem: string): SiteRules {
  return { rules: [], problems: [problem] }
}
