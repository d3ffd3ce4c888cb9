import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { byline } from '#shared/domain/article.ts'
import { AppError } from '#shared/errors.ts'
import { articleText } from '#shared/text/articleText.ts'
import { fileSource } from '../library/fileSource.ts'
import { directParser, type Parser } from '../library/parser.ts'
import { readSource } from '../library/readSource.ts'
import { ruledParser, siteRulesFile } from '../library/siteRules.ts'
import type { CliContext, Print } from './runCommand.ts'

/** Prints what the importer makes of each file, one line per file in order, and stores nothing. */
export async function extractFiles(
  command: { files: string[]; fromInput: boolean; rules: string | undefined },
  context: CliContext,
  print: Print,
): Promise<number> {
  const { rules } = command
  const parser = rules
    ? ruledParser(
        directParser,
        siteRulesFile(resolve(context.folder, rules), context.report, { isExpected: true }),
      )
    : directParser
  let hasFailed = false
  const extract = async (file: string, url?: string) => {
    hasFailed =
      !(await extractOne({ file, url }, { folder: context.folder, parser }, print)) || hasFailed
  }
  if (command.fromInput) {
    for await (const line of createInterface({
      input: context.input,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const [file = '', url] = line.split('\t')
      if (file !== '') await extract(file, url)
    }
  } else {
    for (const file of command.files) await extract(file)
  }
  return hasFailed ? 1 : 0
}

async function extractOne(
  { file, url }: { file: string; url: string | undefined },
  { folder, parser }: { folder: string; parser: Pick<Parser, 'read'> },
  print: Print,
): Promise<boolean> {
  try {
    const source = fileSource(resolve(folder, file), file)
    const loaded = await source.load()
    const whole = { ...loaded, file: { ...loaded.file, ...(url && { url }) } }
    for (const { article } of await readSource(whole, parser, { repairsOff: [] })) {
      const text = articleText(article.blocks)
      const facts = {
        file,
        title: article.title,
        byline: byline(article),
        site: article.site,
        url: article.url,
        publishedAt: article.publishedAt,
        language: article.language,
        direction: article.direction,
        ...(article.rule && { rule: article.rule }),
        text,
        blocks: article.blocks,
        repairs: article.repairs,
      }
      print(facts, inWords(facts))
    }
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    print(
      { file, error: { code: error.code, message: error.message } },
      `${file}: ${error.message}`,
    )
    return false
  }
}

function inWords(facts: {
  title: string
  byline: string
  site: string
  publishedAt: string | null
  rule?: string
  text: string
}): string {
  const source = [facts.byline, facts.site, facts.publishedAt].filter(Boolean).join(' · ')
  const rule = facts.rule ? `Read by the rule for ${facts.rule}.` : ''
  return [facts.title, source, rule, '', facts.text, '']
    .filter((line, index) => line !== '' || index > 2)
    .join('\n')
}
