import type { RepairKind } from '#shared/domain/repair.ts'
import { cleanCharacters } from '../cleanCharacters.ts'
import { decodeText } from '../decodeText.ts'
import { finishArticle } from '../finishArticle.ts'
import type { Importer, ImportFile } from '../importer.ts'
import { blocksOfMarkdown } from './blocks.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { parseMarkdown } from './parse.ts'

const structure =
  /^(?:#{1,6} |```|~~~|\s*[-*+] \[[ x]\] )|^\[[^\]]+\]: |\[[^\]\n]{1,200}\]\(https?:|!\[[^\]\n]{0,200}\]\(/m

/** CommonMark with GitHub's tables, footnotes, strikethrough and task lists, and front matter. */
export const markdown: Importer = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  detect: (file) => {
    if (/\.(?:md|markdown|mdown|mkd)$/i.test(file.name)) return 1
    // A .txt file is what it says; pasted text may be either.
    return file.name === '' && looksLikeMarkdown(file) ? 0.8 : 0
  },
  read: (file, { repairsOff }) => {
    const repairs = new Map<RepairKind, number>()
    const cleaned = cleanCharacters(decodeText(file), !repairsOff.includes('control'))
    if (cleaned.count > 0) repairs.set('control', cleaned.count)
    const { facts, body } = splitFrontMatter(cleaned.text)
    const { title, blocks } = blocksOfMarkdown(parseMarkdown(body), facts.title)
    const stem = file.name.replace(/\.[^.]*$/, '')
    const named = facts.title ?? title ?? (stem || undefined)
    return [finishArticle({ ...facts, ...(named ? { title: named } : {}), blocks, repairs }, stem)]
  },
}

function looksLikeMarkdown({ bytes }: ImportFile): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, 20_000))
  return /^---\n[\s\S]{1,5000}?\n---\n/.test(opening) || structure.test(opening)
}
