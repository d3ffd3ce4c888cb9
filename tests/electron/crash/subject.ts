import { startDatabase } from '../../../electron/library/startDatabase.ts'

/**
 * The process that is killed: a main process with the library open in its worker, which does what
 * its parent asks and says when it is done.
 */
const [file = ''] = process.argv.slice(2)
const port = await startDatabase({
  file,
  script: new URL('../../../electron/databaseWorker.ts', import.meta.url),
  onEvent: () => {},
})

type Ask = { id: number; verb: keyof typeof port; input: never }

process.on('message', async ({ id, verb, input }: Ask) => {
  try {
    const value = await port[verb](input)
    process.send?.({ id, value: value ?? null })
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
})
process.on('disconnect', () => process.exit())
process.send?.({ id: 0, value: 'ready' })
