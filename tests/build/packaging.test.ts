import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { configuration, fuses } from '../../build/electron-builder.config.ts'
import { importers } from '../../electron/importers/index.ts'
import { licences } from '../../renderer/dialogs/licences.ts'

const root = resolve(import.meta.dirname, '../..')

test('the packaged program refuses what would turn it into another one', () => {
  expect(fuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  })
  expect(configuration.electronFuses).toBe(fuses)
})

test('each system gets its installers, and nothing is rebuilt', () => {
  const { mac, win, linux, npmRebuild, asarUnpack } = configuration
  expect(npmRebuild).toBe(false)
  expect(asarUnpack).toContain('**/*.node')
  expect(mac).toMatchObject({
    target: [{ target: 'dmg', arch: ['universal'] }],
    x64ArchFiles: '**/better-sqlite3/prebuilds/darwin-*.node',
  })
  expect(win?.target).toMatchObject([{ target: 'nsis' }])
  expect(linux?.target).toMatchObject([{ target: 'AppImage' }, { target: 'deb' }])
})

test('better-sqlite3 is the only module the packaged app needs', () => {
  const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
    dependencies: object
    main: string
  }
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  expect(manifest.main).toBe('out/main/main.js')
})

test('every dependency has one version, named exactly', () => {
  const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('the built preload script is one file that needs only what a sandboxed page has', () => {
  const source = readFileSync(resolve(root, 'out/preload/preload.cjs'), 'utf8')
  const exposed: Record<string, object> = {}
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) => Object.assign(exposed, { [name]: api }),
    },
    ipcRenderer: { invoke: () => {}, on: () => {}, removeListener: () => {} },
    webUtils: { getPathForFile: () => '' },
  }
  const required: string[] = []
  const require = (name: string) => {
    required.push(name)
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  runInNewContext(source, { require, module: { exports: {} }, exports: {} })
  expect(new Set(required)).toEqual(new Set(['electron']))
  expect(Object.keys(exposed)).toEqual(['pullquote'])
  expect(Object.keys(exposed.pullquote ?? {}).sort()).toEqual(['call', 'give', 'on'])
})

test('the window is given the preload script that is built', () => {
  const main = readFileSync(resolve(root, 'out/main/main.js'), 'utf8')
  expect(main).toContain('../preload/preload.cjs')
})

test('files the app reads are offered to it by the system, and pages stay the browser’s', () => {
  const endings = (associations: typeof configuration.fileAssociations) =>
    [associations ?? []].flat().map(({ ext }) => ext)
  const everywhere = endings(configuration.fileAssociations)
  const onMac = [...everywhere, ...endings(configuration.mac?.fileAssociations)]
  const read = importers.flatMap(({ extensions }) => extensions)
  expect(read.filter((ending) => !onMac.includes(ending))).toEqual([])
  expect(everywhere.filter((ending) => /htm/.test(String(ending)))).toEqual([])
  for (const association of [configuration.mac?.fileAssociations ?? []].flat())
    expect(association.rank, String(association.ext)).toBe('Alternate')
})

/** Which works of the list bundled packages belong to, where their name is another. */
const families: readonly [RegExp, string][] = [
  [
    /^(?:mdast-|micromark|unist-|ccount|character-|collapse-|decode-named|devlop|escape-string)/,
    'mdast, micromark',
  ],
  [/^(?:n-gram|trigram-utils)$/, 'franc-min'],
  [/^(?:react-dom|scheduler|use-sync-external-store)$/, 'React'],
  [/^(?:react-aria|react-stately|@internationalized)/, 'React Aria Components'],
  [/^@tanstack\//, 'TanStack Query, TanStack Virtual'],
  [/^lucide-react$/, 'Lucide'],
  [/^@mozilla\/readability$/, 'Readability'],
  [
    /^(?:css-select|css-what|domelementtype|domhandler|domutils|entities|nth-check)$/,
    'css-select, domhandler, entities',
  ],
  [/^(?:htmlparser2|dom-serializer)$/, 'htmlparser2, dom-serializer'],
  [/^(?:linkedom|boolbase|uhyphen)$/, 'linkedom, boolbase, uhyphen'],
]

test('every work that is bundled is named with its licence', () => {
  const maps = readdirSync(resolve(root, 'out'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.map'))
  expect(maps.length).toBeGreaterThan(3)
  const bundled = new Set<string>()
  for (const map of maps) {
    const { sources } = JSON.parse(readFileSync(resolve(root, 'out', map), 'utf8')) as {
      sources: string[]
    }
    for (const source of sources) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]
      if (name) bundled.add(name)
    }
  }
  expect(bundled.has('linkedom')).toBe(true)
  const wrong = [...bundled].filter((name) => {
    const manifest = JSON.parse(
      readFileSync(resolve(root, 'node_modules', name, 'package.json'), 'utf8'),
    ) as { license: string }
    const work = families.find(([pattern]) => pattern.test(name))?.[1] ?? name
    const named = licences.find((one) => one.name.toLowerCase() === work.toLowerCase())
    const plain = (licence: string) => licence.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
    return !named || plain(named.licence) !== plain(manifest.license)
  })
  expect(wrong).toEqual([])
})
