// `npm run package:check`: installs and builds, then checks the package under the bundled Node.
import { freshBuild } from './freshBuild.mjs'
import { install } from './install.mjs'
import { bundledNode, inProject } from './project.mjs'
import { run } from './run.mjs'

await install()
await freshBuild()
process.exit(await run(bundledNode, [inProject('build/scripts/checkPackage.mjs')]))
