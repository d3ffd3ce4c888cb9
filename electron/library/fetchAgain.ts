import type { Extraction } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import { articleText } from '#shared/text/articleText.ts'
import { compareFetch } from '../web/compareFetch.ts'
import type { Loaded } from './importSource.ts'
import type { LibraryPort } from './libraryPort.ts'
import { loadedPage, type PageFetcher } from './pageSource.ts'
import type { Parser } from './parser.ts'
import { readSource } from './readSource.ts'
import type { ArticleSource } from './reviseArticle.ts'

export type FetchedAgain = {
  kind: 'unchanged' | 'revised' | 'put-aside'
  /** Sentences for the reader. */
  reasons: string[]
  answerId: string | null
}

type Context = { port: LibraryPort; parser: Pick<Parser, 'read'>; signal?: AbortSignal }

/** Asks an article's source whether it still says the same. @throws AppError */
export async function fetchAgain(
  articleId: string,
  { fetchPage, ...context }: Context & { fetchPage: PageFetcher },
): Promise<FetchedAgain> {
  const { port, signal } = context
  const source = await port.sourceOfArticle({ articleId })
  if (source.page?.isCaptured) {
    throw new AppError(
      'access-refused',
      'This page was saved from the capture window. Please check it there.',
    )
  }
  const address = source.page?.address || source.url
  if (!address) throw new AppError('nothing-to-do', 'This article names no address to ask.')
  const page = await fetchPage({
    url: address,
    // An address out of a file was never typed by anybody.
    typedByUser: source.page !== null,
    acceptErrors: true,
    etag: source.page?.etag ?? '',
    lastModified: source.page?.lastModified ?? '',
    ...(signal && { signal }),
  })
  if (page.kind === 'not-modified') {
    if (source.page) await port.putWebPage({ articleId, page: source.page })
    return { kind: 'unchanged', reasons: [], answerId: null }
  }
  const loaded = loadedPage(page, fetchPage)
  return judge({ articleId, source, loaded, status: page.status }, context)
}

/** Takes a page for an article's new text, when it is still that article; else puts it aside. */
export async function judge(
  answer: { articleId: string; source: ArticleSource; loaded: Loaded; status: number },
  context: Context,
): Promise<FetchedAgain> {
  const { articleId, source, loaded, status } = answer
  const { port } = context
  const url = loaded.file.url ?? ''
  const putAside = async (title: string, reasons: string[]): Promise<FetchedAgain> => {
    const { bytes, name, contentType = '' } = loaded.file
    const kept = { bytes, address: url, contentType, fileName: name, status, title, reasons }
    const answerId = await port.putAside({ articleId, answer: kept })
    return { kind: 'put-aside', reasons, answerId }
  }
  let incoming: Awaited<ReturnType<typeof read>>
  try {
    incoming = await read(loaded, source.extraction, source, context)
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error
    const said = status >= 400 ? [`The source answered with an error (${status}).`] : []
    return putAside('', [...said, error.message])
  }
  const { title, language } = incoming.article
  const text = articleText(incoming.article.blocks)
  const { kind, reasons } = compareFetch(source, {
    ...{ title, text, language, status, url },
    ...(source.address && { oldUrl: source.address }),
  })
  if (kind === 'something-else') return putAside(title, reasons)
  if (incoming.web) await port.putWebPage({ articleId, page: incoming.web })
  if (kind === 'unchanged') return { kind, reasons, answerId: null }
  await port.reviseArticle({
    articleId,
    incoming: { ...incoming, cause: 'fetched' },
    label: 'New Text from Source',
  })
  const said = source.isEdited ? [...reasons, 'Your own changes are in the state before.'] : reasons
  return { kind: 'revised', reasons: said, answerId: null }
}

/** Takes an answer that was put aside for the article after all. Answers the revision's id. */
export async function acceptAnswer(
  { articleId, id }: { articleId: string; id: string },
  context: Context,
): Promise<string> {
  const { port } = context
  const source = await port.sourceOfArticle({ articleId })
  const { bytes, address, contentType, fileName } = await port.sourceOfAnswer({ id })
  const loaded: Loaded = {
    file: { name: fileName, bytes, url: address, contentType },
    web: { address, contentType, etag: '', lastModified: '', isCaptured: false },
  }
  const incoming = await read(loaded, source.extraction, source, context)
  const label = 'Use Other Answer'
  const revisionId = await port.reviseArticle({
    articleId,
    incoming: { ...incoming, cause: 'fetched' },
    label,
  })
  await port.discardAnswer({ articleId, id })
  return revisionId
}

/** Reads an article's kept source anew, in this way. Answers the revision's id. */
export async function readAgain(
  articleId: string,
  how: { extraction?: Extraction; repairsOff?: ArticleSource['repairsOff']; label: string },
  context: Context,
): Promise<string> {
  const source = await context.port.sourceOfArticle({ articleId })
  const { repairsOff, extraction } = { ...source, ...how }
  const { articles } = await context.parser.read({
    file: fileOf(source),
    context: { repairsOff, extraction },
    importerId: source.importer,
  })
  const article = articles[0]
  if (!article) throw new Error(`${source.importer} gave no article the second time`)
  const { importer, fileName, bytes, address, contentType, page } = source
  const web = address ? { ...(page ?? unknownPage), address, contentType } : undefined
  const incoming = { importer, fileName, bytes, article, repairsOff, extraction }
  return context.port.reviseArticle({
    articleId,
    incoming: { ...incoming, ...(web && { web }) },
    label: how.label,
  })
}

/** What an importer is given to read a kept source again. */
export function fileOf({ fileName, bytes, address, contentType }: ArticleSource) {
  return {
    name: fileName,
    bytes,
    ...(address && { url: address }),
    ...(contentType && { contentType }),
  }
}

const unknownPage = { etag: '', lastModified: '', isCaptured: false }

async function read(
  loaded: Loaded,
  extraction: Extraction,
  { repairsOff }: ArticleSource,
  { parser, signal }: Context,
) {
  const [incoming] = await readSource(loaded, parser, { repairsOff, extraction }, signal)
  if (!incoming) throw new AppError('no-text', 'There is no text in it to read.')
  return incoming
}
