// `npm run bench`: medians, each beside its floor of the same run.
import { freshBuild } from './freshBuild.mjs'
import { install } from './install.mjs'
import { bundledNode, inProject, root } from './project.mjs'
import { run } from './run.mjs'

await install()
await freshBuild()
for (const file of ['run.ts', 'reanchor.ts']) {
  const code = await run(bundledNode, [inProject('tests/bench', file)], {
    cwd: root,
    stdio: 'inherit',
  })
  if (code !== 0) process.exit(code)
}
