import { spawn } from 'node:child_process'

/**
 * Runs a program and resolves with its exit code. Output goes where `stdio` says; by default to
 * standard error, so that standard output stays free for answers.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['inherit', 2, 2], ...options })
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    child.on('error', () => resolve(127))
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

/**
 * Says one sentence and ends.
 * @param {string} sentence
 * @param {number} [code]
 * @returns {never}
 */
export function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
