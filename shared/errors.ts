/**
 * The closed list of what can go wrong in words a reader understands. The code is for programs
 * (the command line prints it, tests match it); the message is a sentence for the reader.
 */
export const errorCodes = [
  'access-refused',
  'already-there',
  'ambiguous',
  'binary-file',
  'busy',
  'cancelled',
  'empty-file',
  'in-use',
  'internal',
  'invalid-input',
  'library-damaged',
  'library-too-new',
  'network',
  'no-text',
  'not-a-page',
  'not-found',
  'nothing-to-do',
  'refused-address',
  'save-failed',
  'server-error',
  'timeout',
  'too-large',
  'too-many-redirects',
  'unreadable-file',
  'unsupported-file',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What was done and what came of it, by name: shown below the sentence when the reader asks. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[]>>

/** An expected failure: `message` is shown to the reader as it stands, `cause` goes to the log. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Set by whoever throws it, where there is more to know than one sentence says. */
  details?: ErrorDetails

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
  }
}
