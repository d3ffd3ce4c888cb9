import type { Block } from '#shared/domain/block.ts'
import { isLanguageName } from './codeLanguage.ts'

const buttons =
  /^(?:copy|copied!?|copy (?:code|snippet|to clipboard)|copy(?:copied)!?|(?:view )?raw|code|plain text|wrap|expand|kopieren|code kopieren|copier|copier le code|copiar(?: código)?|copia|kopiuj|копировать|コピー|复制(?:代码)?|複製)$/i

/**
 * Leaves out what stands over a listing or under it: the name of its language, which the listing
 * then is in, and buttons that copy it.
 */
export function withoutCodeLabels(blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const before = kept.at(-1)
    if (block.kind === 'code' && before && isLabel(before) && isAlone(kept)) {
      kept.pop()
      kept.push({ ...block, language: block.language ?? before.text.trim().toLowerCase() })
    } else if (!isButton(block) || !isBesideCode(blocks, index)) kept.push(block)
  }
  return kept
}

function isLabel({ kind, text }: Block): boolean {
  return kind === 'paragraph' && text.length < 20 && isLanguageName(text)
}

/** Of several names in a row, which are tabs, none is known to be that of the listing. */
function isAlone(blocks: readonly Block[]): boolean {
  const second = blocks.at(-2)
  return !second || !isLabel(second)
}

function isButton({ kind, text }: Block): boolean {
  return kind === 'paragraph' && text.length < 30 && buttons.test(text)
}

/** Other labels may stand between a button and its listing. */
function isBesideCode(blocks: readonly Block[], index: number): boolean {
  const near = blocks.slice(index + 1, index + 4)
  const next = near.find((block) => !isLabel(block) && !isButton(block))
  return next?.kind === 'code' || blocks[index - 1]?.kind === 'code'
}
