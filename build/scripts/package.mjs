// `npm run package`: installers for this system, into dist/.
import { installElectron } from './electronBinary.mjs'
import { freshBuild } from './freshBuild.mjs'
import { install } from './install.mjs'
import { bundledNode, inProject, root } from './project.mjs'
import { run, stop } from './run.mjs'

await install()
await freshBuild()
if (!(await installElectron()))
  stop(
    'Installers need Electron’s binary, which cannot be had here. `npm run package:check` proves the packing without it.',
  )
process.exit(
  await run(
    bundledNode,
    [
      inProject('node_modules/electron-builder/cli.js'),
      '--config',
      inProject('build/electron-builder.config.ts'),
      '--publish',
      'never',
    ],
    { cwd: root, stdio: 'inherit' },
  ),
)
