import { expect } from 'vitest'
import type { Block } from '#shared/domain/block.ts'
import { ImportedArticle } from '#shared/domain/importedArticle.ts'
import { articleText } from '#shared/text/articleText.ts'

const keepsLines: readonly Block['kind'][] = ['verse', 'code', 'table']
const link = /^(?:https?:\/\/|mailto:)/i
/** An address of the web, or a path below the folder of a saved page. */
const imageAddress = /^(?:https?:\/\/|(?![a-z][a-z0-9+.-]*:|[/\\])(?!.*(?:^|\/)\.\.(?:\/|$)))/i

/** What holds for every article made of a page, whatever the page. */
export function expectSoundPage(article: ImportedArticle): void {
  expect(ImportedArticle.safeParse(article).error).toBeUndefined()
  const text = articleText(article.blocks)
  expect(text.isWellFormed() && !/[\0\r]/.test(text)).toBe(true)
  expect(text.trim()).not.toBe('')
  for (const said of [article.title, article.subtitle, article.site, ...article.authors])
    expect(said.isWellFormed() && !/[\0\r\n]/.test(said)).toBe(true)
  for (const address of [article.url, article.image, article.nextPage ?? ''])
    expect(address === '' || /^https?:\/\//i.test(address)).toBe(true)
  for (const block of article.blocks) expectSoundBlock(block)
  expectSoundMedia(article)
}

function expectSoundBlock(block: Block): void {
  const { text, marks } = block
  if (!keepsLines.includes(block.kind)) expect(text).not.toContain('\n')
  let before = 0
  for (const mark of marks) {
    expect(before <= mark.start && mark.start < mark.end && mark.end <= text.length).toBe(true)
    before = mark.start
    if (mark.kind === 'link') expect(mark.href).toMatch(link)
  }
  if (block.kind === 'embed') expect(block.url).toMatch(/^https?:\/\//i)
  if (block.kind === 'figure' && block.url !== undefined) expect(block.url).toMatch(imageAddress)
  if (block.kind === 'table') {
    const cells = block.rows.map((row) =>
      row.map(({ start, end }) => text.slice(start, end)).join('\t'),
    )
    expect(cells.join('\n')).toBe(text)
  }
}

function expectSoundMedia({ blocks, media = [] }: ImportedArticle): void {
  const known = new Set(media.map(({ hash }) => hash))
  for (const block of blocks)
    if (block.kind === 'figure' && block.media !== undefined) expect(known).toContain(block.media)
  for (const { type } of media) expect(type).toMatch(/^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/)
}
