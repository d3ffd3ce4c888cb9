import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/errors.ts'
import type { ExportedFileReport } from '#shared/ipc/appCalls.ts'
import type { ExportedFile } from '../exporters/exporter.ts'

/**
 * Writes exported files into a folder, each first under another name and then renamed, so that
 * no file is ever half written. A file of the same name from an earlier export is replaced.
 * @throws AppError `save-failed`, naming the first file that could not be written.
 */
export async function saveExport(
  folder: string,
  files: readonly ExportedFile[],
  onSaved: (report: ExportedFileReport) => void = () => {},
): Promise<ExportedFileReport[]> {
  const reports: ExportedFileReport[] = []
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new AppError('save-failed', `The folder ${folder} cannot be made or written to.`, error)
  }
  for (const file of files) {
    const path = join(folder, file.name)
    const unfinished = join(folder, `.${file.name.slice(0, 60)}.unfinished`)
    try {
      await writeFile(unfinished, file.text, { flush: true })
      await rename(unfinished, path)
    } catch (error) {
      throw new AppError(
        'save-failed',
        `${path} cannot be written. The library is unchanged.`,
        error,
      )
    }
    const report = {
      file: path,
      articles: file.articleIds.length,
      highlights: file.highlightIds.length,
      bytes: Buffer.byteLength(file.text),
    }
    reports.push(report)
    onSaved(report)
  }
  return reports
}
