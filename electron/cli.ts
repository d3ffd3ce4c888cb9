import { AppError } from '#shared/errors.ts'
import { parseCommandLine, usage } from './cli/commandLine.ts'
import { runCommand } from './cli/runCommand.ts'

/** The command line: standard output is the answer, standard error is for people. */
async function main(): Promise<number> {
  const parsed = parseCommandLine(process.argv.slice(2))
  if (parsed.kind === 'help') {
    process.stdout.write(usage)
    return 0
  }
  if (parsed.kind === 'wrong') {
    process.stderr.write(`${parsed.message}\n\n${usage}`)
    return 2
  }
  return runCommand(parsed.command, {
    // npm changes into the project's folder; this is where the user stood.
    folder: process.env.INIT_CWD || process.cwd(),
    output: process.stdout,
    input: process.stdin,
    report: (sentence) => process.stderr.write(`${sentence}\n`),
  })
}

// A reader that went away (`| head`) is no error.
process.stdout.on('error', (error: { code?: string }) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const sentence =
      error instanceof AppError ? error.message : String((error as Error).stack ?? error)
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
  },
)
