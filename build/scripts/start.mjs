// `npm start`: installs, builds when sources are newer, opens the app.

import { installElectron } from './electronBinary.mjs'
import { findInstalledBrowser } from './findBrowser.mjs'
import { freshBuild } from './freshBuild.mjs'
import { install } from './install.mjs'
import { bundledNode, inProject, root } from './project.mjs'
import { run, stop } from './run.mjs'

const args = process.argv.slice(2)
const where = process.env.INIT_CWD || process.cwd()

await install()
await freshBuild()
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  stop('There is no display to open a window on. Start Pullquote from a desktop session.')
}
const electron = await installElectron()
if (electron) {
  process.exit(await run(electron, [root, ...args], { cwd: where, stdio: 'inherit' }))
}
const browser = findInstalledBrowser()
if (!browser) {
  stop(
    'Electron could not be installed here, and there is no Chromium, Chrome or Edge to open Pullquote in instead. Install one of them and try again.',
  )
}
process.stderr.write(`Electron could not be installed here, so Pullquote opens in ${browser}.\n`)
const options = { browser, isHeadless: false }
process.exit(
  await run(
    bundledNode,
    [
      '--import',
      inProject('build', 'standin', 'register.mjs'),
      inProject('out', 'main', 'main.js'),
      ...args,
    ],
    {
      cwd: where,
      stdio: 'inherit',
      env: { ...process.env, PULLQUOTE_STANDIN: JSON.stringify(options) },
    },
  ),
)
