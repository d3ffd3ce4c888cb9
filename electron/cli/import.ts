import { join, resolve } from 'node:path'
import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import manifest from '../../package.json' with { type: 'json' }
import { folderOf } from '../db/libraryFiles.ts'
import type { LibraryDb } from '../db/open.ts'
import { getSettings } from '../db/setting.ts'
import { fileSource } from '../library/fileSource.ts'
import { imageLimits } from '../library/imageLimits.ts'
import { imageQueue } from '../library/imageQueue.ts'
import { importFiles } from '../library/importFiles.ts'
import { openPort } from '../library/openPort.ts'
import { pageSource } from '../library/pageSource.ts'
import { directParser } from '../library/parser.ts'
import { ruledParser, siteRulesFile, siteRulesName } from '../library/siteRules.ts'
import { fetchImages } from '../web/fetchImages.ts'
import { fetchPage } from '../web/fetchPage.ts'
import { systemNetwork, userAgentOf } from '../web/network.ts'
import type { CliContext, Print } from './runCommand.ts'

/** Adds files and pages to the library, each durable when its line is printed. */
export async function importAll(
  library: LibraryDb,
  { files }: { files: string[] },
  { folder, report, print }: CliContext & { print: Print },
): Promise<number> {
  const port = openPort(library, { changed: () => {} })
  const network = systemNetwork({
    userAgent: userAgentOf({ version: manifest.version, platform: process.platform }),
    acceptLanguage: 'en',
  })
  const images = imageQueue({
    port,
    fetchImages: (request) => fetchImages(request, network),
    limits: async () => imageLimits(getSettings(library)),
    onFailure: (error) => report(`Images were not kept: ${(error as Error).message}`),
  })
  const rules = siteRulesFile(join(folderOf(library.file), siteRulesName), report)
  const parser = ruledParser(directParser, rules)
  let hasFailed = false
  for (const [index, file] of files.entries()) {
    if (files.length > 1) report(`${index + 1} of ${files.length}: ${file}`)
    const source = /^https?:\/\//i.test(file)
      ? pageSource(file, (request) => fetchPage(request, network))
      : fileSource(resolve(folder, file), file)
    const outcomes = await importFiles({
      sources: [source],
      port,
      parser,
      steps: 'each',
      onImported: images.add,
    })
    await images.settled()
    for (const outcome of outcomes) {
      print(toFacts(outcome), inWords(outcome))
      hasFailed ||= outcome.status === 'failed'
    }
  }
  return hasFailed ? 1 : 0
}
function toFacts(outcome: ImportOutcome): object {
  if (outcome.status === 'failed') {
    return {
      file: outcome.file,
      status: outcome.status,
      articleId: null,
      title: null,
      error: outcome.error,
    }
  }
  const { file, status, articleId, title } = outcome
  return { file, status, articleId, title }
}

function inWords(outcome: ImportOutcome): string {
  switch (outcome.status) {
    case 'imported':
      return `${outcome.file}: imported as ${outcome.articleId}, “${outcome.title}”`
    case 'already-there':
      return `${outcome.file}: already there as ${outcome.articleId}, “${outcome.title}”${outcome.inTrash ? ' (in the trash)' : ''}`
    case 'failed':
      return `${outcome.file}: ${outcome.error.message}`
    default:
      return outcome satisfies never
  }
}
