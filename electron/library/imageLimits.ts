import type { Settings } from '#shared/domain/settings.ts'
import type { ImageLimits } from './imageQueue.ts'

/** The reader's limits on images, in bytes. */
export function imageLimits(settings: Settings): ImageLimits {
  return {
    isOn: settings.fetchImages,
    perImageBytes: settings.imageMegabytes * 1_000_000,
    perArticleBytes: settings.articleImageMegabytes * 1_000_000,
  }
}
