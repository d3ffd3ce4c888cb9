import { resolve } from 'node:path'
import type { LibraryDb } from '../db/open.ts'
import { exporterOf } from '../exporters/index.ts'
import { saveExport } from '../library/exportLibrary.ts'
import { selectForExport } from '../library/selectForExport.ts'
import type { CliContext, Print } from './runCommand.ts'

/** Writes the notes of some or all articles into a folder, one line per file. */
export async function exportArticles(
  library: LibraryDb,
  command: { format: string; articles: string[]; folder: string },
  { folder, print }: CliContext & { print: Print },
): Promise<number> {
  const exporter = exporterOf(command.format)
  const scope =
    command.articles.length > 0
      ? { kind: 'articles' as const, ids: command.articles }
      : { kind: 'all' as const }
  const files = exporter.write(selectForExport(library, scope), { oneFile: false })
  await saveExport(resolve(folder, command.folder), files, (report) =>
    print(report, `${report.file}: ${report.highlights} highlights`),
  )
  return 0
}
