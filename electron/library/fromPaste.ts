import { AppError } from '#shared/errors.ts'
import type { ImportFile } from '../importers/importer.ts'
import type { Loaded } from './importSource.ts'
import type { Parser } from './parser.ts'

/** What was pasted: the text, and the same as HTML where it was copied in a browser. */
export type Pasted = { text: string; html: string }

/** The HTML of a paste when an article can be read from it, else its text. */
export async function fromPaste(
  { text, html }: Pasted,
  parser: Pick<Parser, 'read'>,
): Promise<Loaded> {
  const file = htmlFile(html)
  if (file && (await isReadable(file, parser))) return { file }
  return { file: { name: '', bytes: new TextEncoder().encode(text) } }
}

function htmlFile(html: string): ImportFile | undefined {
  // Editors and terminals copy plain text as HTML too; without structure the text says it better.
  if (!/<(?:p|h[1-6]|ul|ol|blockquote|table|figure|article|img|pre)\b/i.test(html)) return undefined
  return {
    name: '',
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
  }
}

async function isReadable(file: ImportFile, parser: Pick<Parser, 'read'>): Promise<boolean> {
  try {
    await parser.read({ file, context: { repairsOff: [] } })
    return true
  } catch (error) {
    if (error instanceof AppError && error.code !== 'cancelled') return false
    throw error
  }
}
