import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prose, randomFrom } from './prose.ts'

/** Writes pages as a browser saves them, with the clutter of a news site. Answers their paths. */
export function writeSavedPages(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `page-${String(index).padStart(4, '0')}.html`)
    writeFileSync(path, savedPage(index))
    return path
  })
}

function savedPage(seed: number): string {
  const random = randomFrom(seed)
  const words = 400 + Math.floor(random() * 1_600)
  const [title = '', ...paragraphs] = prose(words, seed).trim().split('\n\n')
  const links = (many: number, name: string) =>
    Array.from(
      { length: many },
      (_, index) => `<li class="${name}"><a href="/${name}/${index}">${name} ${index}</a></li>`,
    ).join('')
  const state = JSON.stringify({ seed, items: Array.from({ length: 300 }, () => random()) })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Bench</title>
<script>window.__STATE__=${state}</script><style>.menu li{float:left}</style></head><body>
<header><nav><ul class="menu">${links(60, 'section')}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Bench Marker</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<div class="share"><ul>${links(6, 'share')}</ul></div></article>
<aside><h2>More</h2><ul>${links(40, 'related')}</ul></aside></main>
<footer><ul>${links(30, 'about')}</ul></footer></body></html>`
}
