// `npm test`: installs, then runs every check, and ends with one line of counts.
import { readFileSync, rmSync } from 'node:fs'
import { build } from './freshBuild.mjs'
import { install } from './install.mjs'
import { bundledNode, inProject, root } from './project.mjs'
import { run } from './run.mjs'

const filters = process.argv.slice(2)
const report = inProject('node_modules', '.cache', 'pullquote-tests.json')

await install()

let passed = 0
let failed = 0
const count = (/** @type {string} */ name, /** @type {number} */ code) => {
  if (code === 0) passed += 1
  else failed += 1
  process.stderr.write(`${code === 0 ? 'ok' : 'FAILED'}: ${name}\n`)
}
const tool = (/** @type {string[]} */ ...args) =>
  run(bundledNode, args, { cwd: root, stdio: ['ignore', 2, 2] })

if (filters.length === 0) {
  count('types', await tool(inProject('node_modules/typescript/bin/tsc'), '-b'))
  count(
    'lint',
    await tool(
      inProject('node_modules/@biomejs/biome/bin/biome'),
      'check',
      '--config-path=build/lint.json',
      '.',
    ),
  )
}
count('build', await build())
rmSync(report, { force: true })
const tests = await tool(
  inProject('node_modules/vitest/vitest.mjs'),
  'run',
  '--config',
  inProject('build/vitest.config.ts'),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...filters,
)
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  passed += counts.numPassedTests
  failed += counts.numFailedTests
  // A file that could not even be loaded has no tests to count.
  failed += counts.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
} catch {
  failed += 1
}
if (tests !== 0 && failed === 0) failed += 1
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
