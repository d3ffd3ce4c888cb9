import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ImportedArticle } from '#shared/domain/importedArticle.ts'
import type { RepairKind } from '#shared/domain/repair.ts'
import { AppError } from '#shared/errors.ts'
import { importers, readFile } from '../../../electron/importers/index.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/importers/', import.meta.url))

/**
 * A case is a folder `<importer id>/<case>/` with `input.*` (any bytes), `expected.json` (the
 * article, or `{ error: { code } }`) and, where needed, `given.json`: the repairs that are off,
 * and the name the file came under when it is not that of the input.
 */
type Given = { repairsOff?: RepairKind[]; fileName?: string }

function casesOf(importerId: string): string[] {
  const folder = join(fixtures, importerId)
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

function read(importerId: string, name: string): unknown {
  const folder = join(fixtures, importerId, name)
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? ''
  const given: Given = existsSync(join(folder, 'given.json'))
    ? JSON.parse(readFileSync(join(folder, 'given.json'), 'utf8'))
    : {}
  const file = { name: given.fileName ?? input, bytes: readFileSync(join(folder, input)) }
  try {
    const { importer, articles } = readFile(file, { repairsOff: given.repairsOff ?? [] })
    expect(importer).toBe(importerId)
    expect(articles).toHaveLength(1)
    return ImportedArticle.parse(articles[0])
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.message).toMatch(/^\p{L}.*\.$/u)
    return { error: { code: error.code } }
  }
}

/** Pages are compared by what matters of them, in a test of their own. */
const readElsewhere = new Set(['html', 'mhtml', 'pages', 'webPage'])
const compared = importers.filter(({ id }) => !readElsewhere.has(id))

describe.each(compared.map(({ id }) => id))('the %s importer', (id) => {
  it('has cases', () => {
    expect(casesOf(id).length).toBeGreaterThan(0)
  })

  it.each(casesOf(id))('reads the case %s', (name) => {
    const expected = JSON.parse(readFileSync(join(fixtures, id, name, 'expected.json'), 'utf8'))
    expect(read(id, name)).toEqual(expected)
  })
})

it('every folder of cases belongs to an importer', () => {
  expect(
    readdirSync(fixtures).filter(
      (id) => !readElsewhere.has(id) && !compared.some((importer) => importer.id === id),
    ),
  ).toEqual([])
})
