import { AppError } from '#shared/errors.ts'
import type { Exporter } from './exporter.ts'
import { markdown } from './markdown.ts'

/** Every format that can be written. */
export const exporters: readonly Exporter[] = [markdown]

/** @throws AppError `unsupported-file` that lists the formats there are. */
export function exporterOf(id: string): Exporter {
  const exporter = exporters.find((candidate) => candidate.id === id)
  if (!exporter) {
    const known = exporters.map((candidate) => candidate.id).join(', ')
    throw new AppError(
      'unsupported-file',
      `There is no export format “${id}”. There are: ${known}.`,
    )
  }
  return exporter
}
