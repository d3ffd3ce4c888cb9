import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bundledNode, inProject, root } from './project.mjs'
import { run, stop } from './run.mjs'

const sources = [
  'shared',
  'electron',
  'renderer',
  'build/electron.vite.config.ts',
  'package-lock.json',
]
const results = [
  'out/main/main.js',
  'out/main/cli.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/** Builds the app when a source is newer than what was built. */
export async function freshBuild() {
  if (isFresh()) return
  process.stderr.write('Building …\n')
  if ((await build()) !== 0) stop('The app could not be built; what is wrong stands above.')
}

/** Builds the app. Resolves with the exit code. */
export function build() {
  const program = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const config = inProject('build', 'electron.vite.config.ts')
  return run(bundledNode, [program, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
  })
}

function isFresh() {
  const built = results.map((file) => mtimeOf(inProject(file)))
  const oldest = Math.min(...built)
  return oldest > 0 && sources.every((source) => newestIn(inProject(source)) <= oldest)
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path, { withFileTypes: true }).reduce(
    (newest, entry) => Math.max(newest, newestIn(join(path, entry.name))),
    found.mtimeMs,
  )
}

/** @param {string} path */
function mtimeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0
}
