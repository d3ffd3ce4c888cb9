// `npm run bench`: medians, each beside its floor of the same run. With names of files in tests/bench,
// only those: `npm run bench:extract`.
import { freshBuild } from './freshBuild.mjs'
import { install } from './install.mjs'
import { bundledNode, inProject, root } from './project.mjs'
import { run } from './run.mjs'

await install()
const [file, ...words] = process.argv.slice(2)
await freshBuild()
for (const each of file ? [file] : ['run.ts', 'anchoring.ts']) {
  const code = await run(bundledNode, [inProject('tests/bench', each), ...words], {
    cwd: root,
    stdio: 'inherit',
  })
  if (code !== 0) process.exit(code)
}
