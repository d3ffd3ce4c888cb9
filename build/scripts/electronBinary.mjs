import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { bundledNode, inProject, root } from './project.mjs'
import { run } from './run.mjs'

const folder = inProject('node_modules', 'electron')
const failed = inProject('node_modules', '.cache', 'pullquote-no-electron')
const longestMilliseconds = 120_000
const retryAfterMilliseconds = 24 * 60 * 60 * 1000

/** Path of Electron's program, or undefined when its package came without it. */
export function findElectron() {
  try {
    const program = inProject(
      'node_modules',
      'electron',
      'dist',
      readFileSync(`${folder}/path.txt`, 'utf8').trim(),
    )
    return existsSync(program) ? program : undefined
  } catch {
    return undefined
  }
}

/**
 * Electron's program, downloaded if need be. A download that failed is not tried again for a
 * day, unless `PULLQUOTE_RETRY_ELECTRON` is set.
 */
export async function installElectron() {
  const found = findElectron()
  if (found || !existsSync(`${folder}/install.js`)) return found
  const failedAt = statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Date.now() - failedAt < retryAfterMilliseconds && !process.env.PULLQUOTE_RETRY_ELECTRON)
    return undefined
  process.stderr.write(`Fetching Electron, at most ${longestMilliseconds / 60_000} minutes …\n`)
  const code = await run(bundledNode, ['install.js'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: longestMilliseconds,
  })
  const installed = code === 0 ? findElectron() : undefined
  if (!installed) {
    mkdirSync(inProject('node_modules', '.cache'), { recursive: true })
    writeFileSync(failed, root)
  }
  return installed
}
