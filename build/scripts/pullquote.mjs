// `npm run -s pullquote -- COMMAND`: the command line, built when sources are newer.
import { freshBuild } from './freshBuild.mjs'
import { install } from './install.mjs'
import { bundledNode, inProject } from './project.mjs'
import { run } from './run.mjs'

await install()
await freshBuild()
process.exit(
  await run(bundledNode, [inProject('out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  }),
)
