import type { Block } from '#shared/domain/block.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { escapeBrokenLines, escapeParagraphs } from '#shared/text/escapeMarkdown.ts'

/**
 * A passage of the current text as lines of Markdown that show exactly its words: a paragraph for
 * each block it touches, line breaks within a block kept, code as code, cells of a table parted by
 * `|`. `blocks` are those of the revision the passage counts in.
 */
export function passageLines(blocks: readonly Block[], passage: Passage): string[] {
  const written: string[][] = []
  let start = 0
  for (const block of blocks) {
    if (start >= passage.end) break
    const from = Math.max(passage.start - start, 0)
    const text = block.text.slice(from, passage.end - start)
    start += block.text.length + 1
    if (text.trim() !== '') written.push(blockLines(block.kind, text))
  }
  return written.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

/** Words whose blocks are not at hand: every line of them is taken as a paragraph. */
export function wordsLines(exact: string): string[] {
  return escapeParagraphs(exact)
}

function blockLines(kind: Block['kind'], text: string): string[] {
  if (kind === 'code') return fenced(text)
  if (kind === 'table') return escapeBrokenLines(text.trim().replaceAll('\t', ' | '))
  return escapeBrokenLines(text)
}

/** Code names no language here: in a vault, some names make plug-ins run what the block says. */
function fenced(code: string): string[] {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const lines = code.replace(/^\n+|\s+$/g, '').split('\n')
  return [fence, ...lines, fence]
}
