import type { Block } from '#shared/domain/block.ts'
import { parseHtml } from '../../../../electron/importers/html/dom.ts'
import { type ToBlocksOptions, toBlocks } from '../../../../electron/importers/html/toBlocks.ts'

const address = 'https://page.example/dir/page.html'

/** The blocks of a piece of HTML on a page of its own. */
export function blocksOf(html: string, options: Partial<ToBlocksOptions> = {}): Block[] {
  const { body } = parseHtml(html)
  return toBlocks([body], { baseUrl: address, title: '', ...options })
}

/** Each block as its kind and text. */
export function outlineOf(html: string, options: Partial<ToBlocksOptions> = {}): string[] {
  return blocksOf(html, options).map(
    (block) => `${block.kind}${block.kind === 'heading' ? block.level : ''} ${block.text}`,
  )
}

/** Each mark as its kind and the text it is on. */
export function marked(block: Block | undefined): string[] {
  return (block?.marks ?? []).map(
    ({ kind, start, end }) => `${kind} ${block?.text.slice(start, end)}`,
  )
}
