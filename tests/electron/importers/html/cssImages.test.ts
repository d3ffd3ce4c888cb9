import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../electron/importers/index.ts'

const sentence =
  'The ferry left at nine, with nobody on board but the captain and a crate of pears.'

/** An image by its first bytes, large enough to be none that only stands in. */
function png(seed: number): Buffer {
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(1_500, seed)])
}
const dataOf = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const standIn =
  'data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot; width=&quot;800&quot; height=&quot;600&quot;><rect fill-opacity=&quot;0&quot;/></svg>'

function read(styles: string, inner: string) {
  const html = `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://page.example/a/b.html \n-->
<head><meta charset=utf-8><title>The ferry</title><style>${styles}</style></head><body><article>${`<p>${sentence}</p>`.repeat(4)}${inner}<p>${sentence}</p></article></body></html>`
  const [article] = readFile(
    { name: 'a.html', bytes: Buffer.from(html) },
    { repairsOff: [] },
    'html',
  ).articles
  if (!article) throw new Error('There is no article.')
  const media = article.blocks.flatMap((block) => (block.kind === 'figure' ? [block.media] : []))
  return { media, kept: article.media?.map(({ hash }) => hash) ?? [] }
}

const shown = (number: number) =>
  `<img src="${standIn}" alt="A shed ${number}" style="background-blend-mode:normal!important;background-position:50% 50%!important;background-image:var(--sf-img-${number})!important;background-size:100% 100%!important" width=800 height=600>`

describe('images that a saved page says once, as variables of its styles', () => {
  it('are shown where its images stand in for them', () => {
    const [one, two] = [png(1), png(2)]
    const styles = `:root{--sf-img-4: url("${dataOf(one)}");--sf-img-12:url(${dataOf(two)})}p{color:red}`
    const { media, kept } = read(styles, `${shown(12)}<p>${sentence}</p>${shown(4)}${shown(12)}`)
    expect(media).toEqual([hashOf(two), hashOf(one), hashOf(two)])
    expect(kept.sort()).toEqual([hashOf(one), hashOf(two)].sort())
  })

  it('are found wherever the page says them', () => {
    const image = png(3)
    const late = `<style class="sf-hidden">:root{--sf-img-0:url('${dataOf(image)}')}</style>`
    expect(read('', shown(0) + late).media).toEqual([hashOf(image)])
  })

  it('that it does not show are not kept', () => {
    const styles = `:root{--sf-img-1:url("${dataOf(png(1))}")}`
    expect(read(styles, '<p>var(--sf-img-1)</p>')).toEqual({ media: [], kept: [] })
  })

  it.each([
    ':root{--sf-img-1:url("data:text/html,x")}',
    ':root{--sf-img-1:url("https://page.example/a.png")}',
    ':root{--sf-img-1:url("data:image/png;base64,',
    '--sf-img-1:url('.repeat(20_000),
    ':root{--sf-img-1:url("data:image/gif;base64,R0lGODlhAQABAAAAACw=")}',
  ])('are nothing else: %s', (styles) => {
    const { media, kept } = read(styles, shown(1))
    expect(media).toEqual([undefined])
    expect(kept).toEqual([])
  })
})
