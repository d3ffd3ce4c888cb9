import { benchOpening, benchStarting } from './window.ts'

/** Prints medians, each with its ratio to a floor taken in the same run. */
for (const bench of [benchOpening, benchStarting]) {
  process.stdout.write(`${(await bench()).join('\n')}\n`)
}
