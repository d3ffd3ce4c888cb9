import { inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** Pastes text into the window as Ctrl+V does, outside any field. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** Selects words of the article with the mouse, from the first to the last character. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') as Node,
      NodeFilter.SHOW_TEXT,
    )
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      const rectAt = (start: number) => {
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + 1)
        return range.getBoundingClientRect()
      }
      node.parentElement?.scrollIntoView({ block: 'center' })
      const first = rectAt(at)
      const last = rectAt(at + wanted.length - 1)
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    }
    return null
  }, words)
  if (!ends) throw new Error(`“${words}” is not in the article`)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 3 })
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 3 })
  await page.mouse.up()
  await page.waitForFunction(
    (wanted) => document.getSelection()?.toString().trim() === wanted,
    words,
  )
}

/** The words each registered highlight of a colour lies over, in any order. */
export async function paintedWords(page: Page, color: string): Promise<string[]> {
  return page.evaluate((key) => {
    const found: string[] = []
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith(`pq-${key}-`)) continue
      for (const range of highlight) found.push(String(range))
    }
    return found.sort()
  }, color)
}

/** The colour of a pixel in the middle of the first letter of some words, a little above its line's foot. */
export async function groundUnder(page: Page, words: string): Promise<[number, number, number]> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') as Node,
      NodeFilter.SHOW_TEXT,
    )
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const rect = range.getBoundingClientRect()
      // Above the letters, where only the ground is.
      return { x: rect.left + rect.width / 2, y: rect.top + 2 }
    }
    return null
  }, words)
  if (!place) throw new Error(`“${words}” is not in the article`)
  const image = await page.screenshot({ clip: { x: place.x, y: place.y, width: 1, height: 1 } })
  return onlyPixel(image)
}

/** The one pixel of a PNG of one pixel, 8 bits a channel (PNG, section 7: filter byte, then the channels). */
function onlyPixel(png: Buffer): [number, number, number] {
  const data: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const [, red = 0, green = 0, blue = 0] = inflateSync(Buffer.concat(data))
  return [red, green, blue]
}
