import { expect, test } from 'vitest'
import { followCopy } from '../../../renderer/highlighting/plainRich.ts'
import { mixedBlocks } from '../support/blocks.ts'
import { showText } from '../support/showText.tsx'

function copied(from: Node, to: Node): { html: string; text: string } {
  document.getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
  const clipboardData = new DataTransfer()
  document.dispatchEvent(
    new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
  )
  return { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') }
}

test('a copy keeps structure and emphasis and nothing of how the window looks', () => {
  const { map } = showText(mixedBlocks)
  const stop = followCopy(map.root)
  const { html, text } = copied(map.root, map.root)
  stop()
  expect(html).toContain('<strong>')
  expect(html).toContain('<em>')
  expect(html).toContain('href="https://harbour.example/"')
  expect(html).toContain('<td>2017</td>')
  expect(html).toContain('<ol><li>the depth, at every metre</li>')
  expect(html).not.toMatch(/class=|style=|data-|tabindex|id=|Image/)
  expect(text).toContain('the depth, at every metre')
  expect(text).not.toContain('Image')
})

test('what is copied elsewhere is left to the system', () => {
  const { map, place } = showText(mixedBlocks)
  const stop = followCopy(map.root)
  const before = place.querySelector('#before') as HTMLElement
  expect(copied(before, before)).toEqual({ html: '', text: '' })
  stop()
})
