import type { PageElement } from '#shared/domain/webPage.ts'
import type { ImportFile } from '../importer.ts'

export function outline(_file: ImportFile): PageElement[] {
  return []
}
