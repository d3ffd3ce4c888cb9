// `npm run dev`: the window follows the sources while they change.
import { spawn } from 'node:child_process'
import { createServer } from 'vite'
import { findElectron } from './electronBinary.mjs'
import { findInstalledBrowser } from './findBrowser.mjs'
import { freshBuild } from './freshBuild.mjs'
import { install } from './install.mjs'
import { bundledNode, inProject, root } from './project.mjs'
import { run, stop } from './run.mjs'

await install()
const electron = findElectron()
if (electron) {
  const program = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const config = inProject('build', 'electron.vite.config.ts')
  process.exit(
    await run(bundledNode, [program, 'dev', '--watch', '--config', config], {
      cwd: root,
      stdio: 'inherit',
    }),
  )
}
const browser = findInstalledBrowser()
if (!browser) stop('There is neither Electron nor a Chromium, Chrome or Edge to show the app in.')
await freshBuild()
const { default: react } = await import('@vitejs/plugin-react')
const server = await createServer({
  configFile: false,
  root: inProject('renderer'),
  plugins: [react()],
  server: { host: '127.0.0.1' },
})
await server.listen()
const address = server.resolvedUrls?.local[0] ?? ''
process.stderr.write(`The page is served from ${address}; changes to it show at once.\n`)
const child = spawn(
  bundledNode,
  [
    '--import',
    inProject('build', 'standin', 'register.mjs'),
    inProject('out', 'main', 'main.js'),
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ELECTRON_RENDERER_URL: address,
      PULLQUOTE_STANDIN: JSON.stringify({ browser, isHeadless: false }),
    },
  },
)
child.on('exit', async (code) => {
  await server.close()
  process.exit(code ?? 0)
})
