import type { Block } from './block.ts'

/** Addresses of images on the web that are not kept, as the article shows them; each once. */
export function missingImages(blocks: readonly Block[]): string[] {
  const urls = blocks.flatMap((block) =>
    block.kind === 'figure' && !block.media && isOnWeb(block.url) ? [block.url] : [],
  )
  return [...new Set(urls)]
}

function isOnWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:/i.test(url)
}
