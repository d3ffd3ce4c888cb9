import { AppError } from '#shared/errors.ts'
import { withoutTrackers } from '../importers/html/withoutTrackers.ts'
import type { ImportFile } from '../importers/importer.ts'
import type { FetchedPage, PageNotModified, PageRequest } from '../web/fetchPage.ts'
import type { ImportSource, Loaded } from './importSource.ts'

/** Fetches a page; the network is bound in it. */
export type PageFetcher = (request: PageRequest) => Promise<FetchedPage | PageNotModified>

/** What a page may be known under in the library. */
export function addressesOf(address: string): string[] {
  return [...new Set([address, withoutTrackers(address)])]
}

/** A page of the web, fetched when its turn comes. The reader asked for this very address. */
export function pageSource(url: string, fetchPage: PageFetcher): ImportSource {
  const address = url.trim()
  return {
    label: address,
    addresses: addressesOf(address),
    load: async (signal) => {
      const page = await fetchPage({ url: address, typedByUser: true, ...(signal && { signal }) })
      if (page.kind !== 'page') throw new AppError('network', `${address} sent no page.`)
      return loadedPage(page, fetchPage)
    },
  }
}

/** A fetched page as what importing works on. */
export function loadedPage(page: FetchedPage, fetchPage: PageFetcher): Loaded {
  const { privateHost } = page
  return {
    file: pageFile(page),
    web: {
      address: page.url,
      etag: page.etag ?? '',
      lastModified: page.lastModified ?? '',
      isCaptured: false,
      contentType: contentTypeOf(page),
    },
    ...(privateHost && { privateHost }),
    next: async (url, signal) => {
      const next = await fetchPage({
        url,
        typedByUser: false,
        ...(privateHost && { privateHost }),
        ...(signal && { signal }),
      })
      return next.kind === 'page' ? pageFile(next) : undefined
    },
  }
}

function pageFile(page: FetchedPage): ImportFile {
  const contentType = contentTypeOf(page)
  return { name: fileNameOf(page.url), bytes: page.bytes, url: page.url, contentType }
}

function contentTypeOf({ contentType, charset }: FetchedPage): string {
  return charset ? `${contentType}; charset=${charset}` : contentType
}

/** The last part of an address's path, when it looks like a file's name. */
function fileNameOf(url: string): string {
  const last = URL.parse(url)?.pathname.split('/').at(-1) ?? ''
  return /^[\w.%-]{1,200}\.[a-z0-9]{1,8}$/i.test(last) ? last : ''
}
