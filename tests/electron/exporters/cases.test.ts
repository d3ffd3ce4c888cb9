import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exporterOf, exporters } from '../../../electron/exporters/index.ts'
import { type SelectionInput, selectionFrom } from './selectionFrom.ts'

const root = join(import.meta.dirname, '../../fixtures/exporters')

test('every exporter has cases, and every folder of cases an exporter', () => {
  expect(foldersIn(root)).toEqual(exporters.map(({ id }) => id).toSorted())
  for (const { id } of exporters) expect(foldersIn(join(root, id))).not.toEqual([])
})

for (const id of foldersIn(root)) {
  describe(`${id} is written as expected`, () => {
    test.each(foldersIn(join(root, id)))('%s', (name) => {
      const folder = join(root, id, name)
      const input: SelectionInput = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8'))
      const options = { oneFile: input.oneFile ?? false }
      const files = exporterOf(id).write(selectionFrom(input), options)
      const expected = expectedIn(folder)
      if (typeof expected === 'string') {
        expect(files).toHaveLength(1)
        expect(files[0]?.text).toBe(expected)
      } else {
        expect(Object.fromEntries(files.map((file) => [file.name, file.text]))).toEqual(expected)
      }
      const highlightIds = input.articles.flatMap(({ highlights }) =>
        highlights.map(({ id }) => id),
      )
      expect(files.flatMap((file) => file.highlightIds).toSorted()).toEqual(highlightIds.toSorted())
      expect(files.flatMap((file) => file.articleIds)).toEqual(
        input.articles.map(({ article }) => article.id),
      )
    })
  })
}

/** The one expected text whatever its name, or the texts of a folder by their file names. */
function expectedIn(folder: string): string | Record<string, string> {
  const single = readdirSync(folder).find((name) => /^expected\.\w+$/.test(name))
  const read = (path: string) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  if (single) return read(join(folder, single))
  const names = readdirSync(join(folder, 'expected'))
  return Object.fromEntries(names.map((name) => [name, read(join(folder, 'expected', name))]))
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}
