// Draws the app's icons: `node build/scripts/icons.mjs`. What it writes is kept with the sources.
import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findTestBrowser } from './findBrowser.mjs'
import { inProject } from './project.mjs'

/** An opening quotation mark on a warm page, one line of it marked. Drawn on a square of 1024. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">
  <defs>
    <linearGradient id="page" x2="0" y2="1">
      <stop stop-color="#FFFBF2"/><stop offset="1" stop-color="#F1E4CB"/>
    </linearGradient>
  </defs>
  <rect x="100" y="100" width="824" height="824" rx="186" fill="url(#page)"/>
  <rect x="103" y="103" width="818" height="818" rx="183" fill="none" stroke="#D9C6A0" stroke-width="6"/>
  <g fill="#7A2E2A">
    <path id="mark" d="M470 258C352 300 268 404 268 516c0 62 42 104 98 104 54 0 96-40 96-94 0-50-38-88-88-88-6 0-12 1-17 2 18-52 66-97 131-124z"/>
    <use href="#mark" x="294"/>
  </g>
  <rect x="256" y="700" width="512" height="74" rx="14" fill="#F2C744"/>
</svg>`

const folder = inProject('build', 'icons')
const browser = await chromium.launch({
  executablePath: await findTestBrowser(),
  args: ['--no-sandbox', '--headless=shell'],
})

/** @param {number} size in pixels */
async function png(size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${drawing}`)
  const bytes = await page.screenshot({ omitBackground: true })
  await page.close()
  return bytes
}

/**
 * Windows' container: a header, an entry of 16 bytes for each image, then the images as PNG.
 * @param {{ size: number, bytes: Buffer }[]} images
 */
function ico(images) {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, { size, bytes }] of images.entries()) {
    const at = 6 + 16 * index
    // A byte for each side; 0 says 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(bytes.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  }
  return Buffer.concat([header, ...images.map(({ bytes }) => bytes)])
}

/**
 * Apple's container: `icns`, the whole length, then for each image its type, its length, its PNG.
 * @param {{ type: string, bytes: Buffer }[]} images
 */
function icns(images) {
  const parts = images.map(({ type, bytes }) => {
    const head = Buffer.from(`${type}0000`, 'latin1')
    head.writeUInt32BE(bytes.length + 8, 4)
    return Buffer.concat([head, bytes])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.from('icns0000', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

/** @type {Map<number, Buffer>} */
const drawn = new Map()
for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) drawn.set(size, await png(size))
await browser.close()
const at = (/** @type {number} */ size) => /** @type {Buffer} */ (drawn.get(size))

mkdirSync(`${folder}/linux`, { recursive: true })
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(`${folder}/linux/${size}x${size}.png`, at(size))
}
writeFileSync(`${folder}/icon.png`, at(1024))
writeFileSync(
  `${folder}/icon.ico`,
  ico([16, 32, 48, 64, 128, 256].map((size) => ({ size, bytes: at(size) }))),
)
writeFileSync(
  `${folder}/icon.icns`,
  icns([
    { type: 'icp4', bytes: at(16) },
    { type: 'icp5', bytes: at(32) },
    { type: 'icp6', bytes: at(64) },
    { type: 'ic07', bytes: at(128) },
    { type: 'ic08', bytes: at(256) },
    { type: 'ic09', bytes: at(512) },
    { type: 'ic10', bytes: at(1024) },
  ]),
)
