/**
 * The closed list of what can go wrong in words a reader understands. The code is for programs
 * (the command line prints it, tests match it); the message is a sentence for the reader.
 */
export const errorCodes = [
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
  'no-text',
  'not-found',
  'nothing-to-do',
  'save-failed',
  'too-large',
  'unreadable-file',
  'unsupported-file',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** An expected failure: `message` is shown to the reader as it stands, `cause` goes to the log. */
export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
  }
}
