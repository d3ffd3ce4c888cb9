import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { configuration, fuses } from '../../build/electron-builder.config.ts'

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
