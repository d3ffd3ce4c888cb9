// Where things are. Only Node's built-ins: this runs before anything is installed.
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..')
export const inProject = (/** @type {string[]} */ ...parts) => join(root, ...parts)

/** The Node that comes as a package; the system's may be too old for the dependencies. */
export const bundledNode = inProject(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)
