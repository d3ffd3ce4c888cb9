import { bareHost } from '../web/connect.ts'
import { isLocalHost } from '../web/publicAddress.ts'
import type { WantedArticle } from './imageQueue.ts'
import type { LibraryPort } from './libraryPort.ts'

/** An article of the library as its images are asked for later. @throws AppError `not-found` */
export async function wantedArticle(
  port: Pick<LibraryPort, 'sourceOfArticle'>,
  articleId: string,
): Promise<WantedArticle & { isCaptured: boolean }> {
  const { page, address, url } = await port.sourceOfArticle({ articleId })
  const privateHost = page ? localHostOf(page.address) : undefined
  return {
    articleId,
    address: page?.address || address || url,
    isCaptured: page?.isCaptured ?? false,
    ...(privateHost && { privateHost }),
  }
}

/**
 * The host of a page that was fetched, when it can only be a local one: then the reader typed its
 * address. A name of the public web is none, wherever it may lead by now.
 */
function localHostOf(address: string): string | undefined {
  const host = URL.parse(address)?.hostname ?? ''
  return host && isLocalHost(host) ? bareHost(host) : undefined
}
