// Proves what goes into the packaged app, where Electron's binary cannot be had. Runs under the bundled Node.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage, extractAll } from '@electron/asar'
import { Arch, build, Platform } from 'electron-builder'
import { configuration } from '../electron-builder.config.ts'
import { bundledNode, inProject, root } from './project.mjs'
import { run, stop } from './run.mjs'

const work = mkdtempSync(join(tmpdir(), 'pullquote-package-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

// A folder that looks like Electron's, so that electron-builder collects the files and goes no further.
const placeholder = join(work, 'electron')
mkdirSync(join(placeholder, 'resources'), { recursive: true })
for (const file of ['electron', 'LICENSE', 'LICENSES.chromium.html'])
  writeFileSync(join(placeholder, file), '')
writeFileSync(join(placeholder, 'version'), '45.4.1')
const nothing = join(work, 'nothing')
mkdirSync(nothing)
writeFileSync(join(nothing, 'package.json'), '{}')
await createPackage(nothing, join(placeholder, 'resources', 'default_app.asar'))

await build({
  projectDir: root,
  targets: Platform.LINUX.createTarget('dir', Arch.x64),
  config: {
    ...configuration,
    electronDist: placeholder,
    // The placeholder is no program whose fuses could be set; a test asserts their values.
    electronFuses: null,
    directories: { ...configuration.directories, output: join(work, 'dist') },
  },
})

const resources = join(work, 'dist', 'linux-unpacked', 'resources')
const unpacked = join(work, 'app')
extractAll(join(resources, 'app.asar'), unpacked)
const listed = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true }).map(String)
const files = listed(unpacked)

/** @type {[string, boolean][]} */
const claims = [
  [
    'the three programs are there',
    [
      'out/main/main.js',
      'out/main/databaseWorker.js',
      'out/main/parserWorker.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ].every((file) => files.includes(file)),
  ],
  [
    'no source, test or map goes along',
    !files.some(
      (file) =>
        /\.(ts|tsx|map)$/.test(file) || /^(tests|renderer|electron|shared|build)\b/.test(file),
    ),
  ],
  [
    'better-sqlite3 is the only module',
    readdirSync(join(unpacked, 'node_modules')).join() === 'better-sqlite3',
  ],
  [
    'only this system’s binary goes along',
    listed(join(unpacked, 'node_modules/better-sqlite3'))
      .filter((file) => file.endsWith('.node'))
      .join() === 'prebuilds/linux-x64.node',
  ],
  [
    'the binary lies beside the asar, where it can be loaded',
    existsSync(
      join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'),
    ),
  ],
]
for (const [claim, holds] of claims) process.stderr.write(`${holds ? 'ok' : 'FAILED'}: ${claim}\n`)
if (claims.some(([, holds]) => !holds)) process.stderr.write(`${files.join('\n')}\n`)
if (claims.some(([, holds]) => !holds)) stop('The package does not hold what it should.')

// From an empty folder: nothing of the project can be found by accident.
const code = await run(
  bundledNode,
  [
    inProject('node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    inProject('build/vitest.config.ts'),
    '--project',
    'e2e',
    'tests/e2e/mainJob.test.ts',
    // Reads pages with what was bundled for them.
    'tests/e2e/web.test.ts',
    'tests/e2e/capture.test.ts',
  ],
  { cwd: root, env: { ...process.env, PULLQUOTE_APP_FOLDER: unpacked } },
)
process.exit(code)
