import { app, type Session } from 'electron'
import type { Settings } from '#shared/domain/settings.ts'
import { imageLimits } from './library/imageLimits.ts'
import { type ImageQueue, imageQueue } from './library/imageQueue.ts'
import type { LibraryPort } from './library/libraryPort.ts'
import type { PageFetcher } from './library/pageSource.ts'
import type { Log } from './log.ts'
import { fetchImages } from './web/fetchImages.ts'
import { fetchPage } from './web/fetchPage.ts'
import { systemNetwork, userAgentOf } from './web/network.ts'

/** The way to the web, used only when the reader asks for something that is there. */
export type WebAccess = { fetchPage: PageFetcher; images: ImageQueue }

export function webAccess(context: {
  port: LibraryPort
  session: Session
  log: Log
  getSettings: () => Promise<Settings>
}): WebAccess {
  const { port, session, log, getSettings } = context
  const network = systemNetwork({
    userAgent: userAgentOf({ version: app.getVersion(), platform: process.platform }),
    acceptLanguage: app.getPreferredSystemLanguages().join(', ') || 'en',
    resolveProxy: (url) => session.resolveProxy(url),
  })
  return {
    fetchPage: (request) => fetchPage(request, network),
    images: imageQueue({
      port,
      fetchImages: (request) => fetchImages(request, network),
      limits: async () => imageLimits(await getSettings()),
      onFailure: (error) => log.write('warn', 'Images were not kept', String(error)),
    }),
  }
}
