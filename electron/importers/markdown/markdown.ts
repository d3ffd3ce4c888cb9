import type { Block } from '#shared/domain/block.ts'
import type { RepairKind } from '#shared/domain/repair.ts'
import { apostropheOf, mangledApostrophes, withApostrophes } from '../apostrophes.ts'
import { cleanCharacters } from '../cleanCharacters.ts'
import { decodeText } from '../decodeText.ts'
import { finishArticle } from '../finishArticle.ts'
import type { Importer } from '../importer.ts'
import { blocksOfMarkdown } from './blocks.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { looksLikeMarkdown } from './looksLikeMarkdown.ts'
import { parseMarkdown } from './parse.ts'

/** CommonMark with GitHub's tables, footnotes, strikethrough and task lists, and front matter. */
export const markdown: Importer = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  detect: (file) => {
    if (/\.(?:md|markdown|mdown|mkd)$/i.test(file.name)) return 1
    // A .txt file is what it says; pasted text may be either.
    return file.name === '' && looksLikeMarkdown(file.bytes) ? 0.8 : 0
  },
  read: (file, { repairsOff }) => {
    const repairs = new Map<RepairKind, number>()
    const cleaned = cleanCharacters(decodeText(file).text, !repairsOff.includes('control'))
    if (cleaned.count > 0) repairs.set('control', cleaned.count)
    const { facts, body, unread } = splitFrontMatter(cleaned.text)
    const read = blocksOfMarkdown(parseMarkdown(body), facts.title)
    const apostrophe = repairsOff.includes('apostrophe') ? undefined : apostropheOf(body)
    const mend = (text: string, marks: Block['marks'] = []) => {
      const offsets = apostrophe === undefined ? [] : mangledOutsideCode(text, marks)
      if (offsets.length === 0) return text
      repairs.set('apostrophe', (repairs.get('apostrophe') ?? 0) + offsets.length)
      return withApostrophes(text, offsets, apostrophe ?? '')
    }
    const stem = file.name.replace(/\.[^.]*$/, '')
    const title = mend(facts.title ?? read.title ?? stem)
    const blocks = read.blocks.map((block) =>
      block.kind === 'code' ? block : { ...block, text: mend(block.text, block.marks) },
    )
    const shown: Block[] = unread
      ? [{ kind: 'code', language: 'yaml', text: unread, marks: [] }, ...blocks]
      : blocks
    return [finishArticle({ ...facts, title, blocks: shown, repairs }, stem)]
  },
}

function mangledOutsideCode(text: string, marks: Block['marks']): number[] {
  if (!/["”]/.test(text)) return []
  let prose = text
  for (const { kind, start, end } of marks) {
    if (kind === 'code') prose = prose.slice(0, start) + '\0'.repeat(end - start) + prose.slice(end)
  }
  return mangledApostrophes(prose)
}
