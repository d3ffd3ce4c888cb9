import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

/** What a file imports: project files as paths from the root, modules as they are named. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return Array.from(text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g), ([, name = '']) => {
    if (name.startsWith('#shared/')) return `shared/${name.slice('#shared/'.length)}`
    return name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name
  })
}

/** Imports of files below `folder` that `isAllowed` does not let pass, as "file → import". */
function strays(folder: string, isAllowed: (imported: string, file: string) => boolean): string[] {
  return sources(folder).flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isAllowed(imported, file))
      .map((imported) => `${file} → ${imported}`),
  )
}

const within =
  (...folders: string[]) =>
  (imported: string) =>
    folders.some((folder) => imported.startsWith(`${folder}/`))
const isModule = (imported: string) => !/^(?:shared|electron|renderer|tests|build)\//.test(imported)

test('shared knows only itself and pure modules', () => {
  const pure = new Set(['zod', 'approx-string-match'])
  expect(strays('shared', (imported) => within('shared')(imported) || pure.has(imported))).toEqual(
    [],
  )
})

test('main and the page know shared, and never each other', () => {
  expect(
    strays('electron', (imported) => within('shared', 'electron')(imported) || isModule(imported)),
  ).toEqual([])
  expect(
    strays('renderer', (imported) => within('shared', 'renderer')(imported) || isModule(imported)),
  ).toEqual([])
})

test('importers and exporters know neither the database nor the disk nor the network', () => {
  const outside = /^(?:node:(?:fs|net|http|https|dns|child_process)|electron$|better-sqlite3)/
  for (const folder of ['electron/importers', 'electron/exporters']) {
    expect(
      strays(
        folder,
        (imported) =>
          (within('shared', folder)(imported) || isModule(imported)) && !outside.test(imported),
      ),
    ).toEqual([])
  }
})

test('the database knows only shared', () => {
  expect(
    strays(
      'electron/db',
      (imported) =>
        (within('shared', 'electron/db')(imported) || isModule(imported)) &&
        imported !== 'electron',
    ),
  ).toEqual([])
})

test('what fetches knows neither Electron nor the library', () => {
  expect(
    strays(
      'electron/web',
      (imported) =>
        (within('shared', 'electron/web')(imported) || isModule(imported)) &&
        imported !== 'electron' &&
        imported !== 'better-sqlite3',
    ),
  ).toEqual([])
})

test('only the door between page and main says ipcMain, and the command line never needs Electron', () => {
  const sayers = sources('electron').filter((file) =>
    /\bipcMain\b/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(sayers).toEqual(['electron/ipc/channel.ts'])
  expect(strays('electron/cli', (imported) => imported !== 'electron')).toEqual([])
})

test('features of the page do not know one another', () => {
  const features = ['library', 'reader', 'notes', 'search', 'dialogs']
  for (const feature of features) {
    const others = features.filter((other) => other !== feature).map((other) => `renderer/${other}`)
    const found = readdirSync(join(root, 'renderer')).includes(feature)
      ? strays(`renderer/${feature}`, (imported) => !within(...others)(imported))
      : []
    expect(found).toEqual([])
  }
})

test('no page is ever made of strings of HTML', () => {
  const made = [...sources('renderer'), ...sources('electron'), ...sources('shared')].filter(
    (file) =>
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
  )
  expect(made).toEqual([])
})

test('nothing lies deeper than two folders below the top, and no file is longer than 300 lines', () => {
  for (const folder of ['shared', 'electron', 'renderer', 'build']) {
    for (const file of sources(folder)) {
      expect(file.split('/').length, file).toBeLessThanOrEqual(4)
      expect(readFileSync(join(root, file), 'utf8').split('\n').length, file).toBeLessThanOrEqual(
        301,
      )
    }
  }
})

test('colours and sizes stand only in the tokens', () => {
  const styles = readdirSync(join(root, 'renderer'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'))
  const stray = styles.filter((file) =>
    /#[0-9a-fA-F]{3,8}\b|\brgb\(|\bhsl\(/.test(readFileSync(join(root, 'renderer', file), 'utf8')),
  )
  expect(stray).toEqual([])
})
