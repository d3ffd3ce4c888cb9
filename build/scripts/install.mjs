import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { bundledNode, inProject, root } from './project.mjs'
import { run, stop } from './run.mjs'

const stamp = inProject('node_modules', '.pullquote-installed')
const lock = inProject('package-lock.json')

/** Installs the dependencies when they are missing or not those of the lock file. */
export async function install() {
  if (isInstalled()) return
  process.stderr.write('Installing dependencies …\n')
  // No install scripts run but the one that puts Node's binary in place, whatever npm's version.
  const installed = await npm([
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (installed !== 0) {
    stop('The dependencies could not be installed. Is the network there? npm says why above.')
  }
  const rebuilt = await npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
  if (rebuilt !== 0 || !existsSync(bundledNode)) {
    stop('Node 24, which Pullquote runs on here, could not be put in place. Please try again.')
  }
  writeFileSync(stamp, readFileSync(lock))
}

/** @param {string[]} args */
function npm(args) {
  const isWindows = process.platform === 'win32'
  return run(isWindows ? 'npm.cmd' : 'npm', args, { cwd: root, shell: isWindows })
}

function isInstalled() {
  if (!existsSync(bundledNode)) return false
  // Installed by hand: newer than the lock file is good enough.
  if (!existsSync(stamp)) {
    const hidden = inProject('node_modules', '.package-lock.json')
    return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(lock).mtimeMs
  }
  return readFileSync(stamp).equals(readFileSync(lock))
}
