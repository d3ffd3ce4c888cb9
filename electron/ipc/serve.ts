import { AppError } from '#shared/errors.ts'
import type { Calls, Handlers, Reply } from '#shared/ipc/define.ts'

export type ServeOptions = {
  /** Hears of failures nobody expected, for the log. */
  onUnexpected?: (name: string, error: unknown) => void
  /** Checks answers against their schema too: for tests, since it costs time on long articles. */
  checkOutput?: boolean
}

/** Answers calls by name: parses every input, wraps every outcome, never rejects. */
export function serve<C extends Calls>(
  calls: C,
  handlers: Handlers<C>,
  { onUnexpected = () => {}, checkOutput = false }: ServeOptions = {},
): (name: string, input: unknown) => Promise<Reply> {
  return async (name, input) => {
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined
    const handler = handlers[name as keyof C]
    if (!call || !handler) return failure('invalid-input', `There is no call named “${name}”.`)
    const parsed = call.input.safeParse(input)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const place = issue?.path.join('.')
      return failure(
        'invalid-input',
        `${place ? `${place}: ` : ''}${issue?.message ?? 'Not understood.'}`,
      )
    }
    try {
      const value = await handler(parsed.data as never)
      return { ok: true, value: checkOutput ? call.output.parse(value) : value }
    } catch (error) {
      if (error instanceof AppError) return failure(error.code, error.message)
      onUnexpected(name, error)
      return failure(
        'internal',
        'Something went wrong that should not have. Nothing was lost; the details are in the log.',
      )
    }
  }
}

function failure(code: string, message: string): Reply {
  return { ok: false, error: { code, message } }
}
