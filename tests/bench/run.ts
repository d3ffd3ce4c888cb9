import { benchWindow } from './window.ts'

/** Prints medians, each with its ratio to a floor taken in the same run. */
for (const line of await benchWindow()) process.stdout.write(`${line}\n`)
