import { AppError, type ErrorCode, type ErrorDetails } from '#shared/errors.ts'

/** What was fetched and what came back, as far as it came. */
export type FetchDetails = {
  url: string
  host?: string
  status?: number
  contentType?: string
  /** Received so far, as sent. */
  bytes?: number
  /** Addresses the first one led on to, in order. */
  redirects?: readonly string[]
  /** The system's or the library's code for what failed. */
  reason?: string
}

/** A failure of fetching, in a sentence and with what is known of it. */
export function fetchFailure(
  code: ErrorCode,
  message: string,
  { cause, ...details }: FetchDetails & { cause?: unknown },
): AppError {
  const error = new AppError(code, message, cause)
  error.details = details satisfies ErrorDetails
  return error
}

/** The same failure with what its catcher knows besides; what it said itself stays. */
export function withDetails(error: AppError, more: FetchDetails): AppError {
  error.details = { ...more, ...error.details }
  return error
}

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])
const unknownNames = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'])
const offline = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'])

/** What a failed connection means to the reader. Failures that are sentences already stay. */
export function connectionFailure(error: unknown, details: FetchDetails): AppError {
  const own = ownFailure(error)
  if (own) return withDetails(own, details)
  const host = details.host ?? details.url
  const reason = reasonOf(error)
  const fail = (code: ErrorCode, message: string) =>
    fetchFailure(code, message, { ...details, reason, cause: error })
  if (timeouts.has(reason)) return fail('timeout', `${host} did not answer in time.`)
  if (unknownNames.has(reason)) {
    return fail(
      'network',
      `${host} could not be found. Either the address is wrong or this computer is offline.`,
    )
  }
  if (offline.has(reason)) {
    return fail('network', `${host} cannot be reached. This computer may be offline.`)
  }
  if (reason === 'ECONNREFUSED') {
    return fail('network', `${host} does not accept connections at this address.`)
  }
  if (reason === 'UND_ERR_HEADERS_OVERFLOW') {
    return fail('too-large', `${host} sent more headers than Pullquote reads.`)
  }
  if (/CERT|SIGNATURE|ISSUER/.test(reason)) {
    return fail('network', `The certificate of ${host} is not trusted, so nothing was fetched.`)
  }
  if (/SSL|TLS|^EPROTO$/.test(reason)) {
    return fail('network', `No secure connection to ${host} could be made.`)
  }
  if (/proxy/i.test((error as Error).message)) {
    return fail('network', `The proxy this computer uses did not let ${host} be reached.`)
  }
  if (/^(?:Z_|ZSTD_|ERR__ERROR)/.test(reason)) {
    return fail('network', `What ${host} sent could not be unpacked.`)
  }
  return fail('network', `The connection to ${host} broke off before everything had come.`)
}

/** An AppError inside whatever a library wrapped around it. */
function ownFailure(error: unknown): AppError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof AppError) return at
  }
  return undefined
}

/** The innermost code that says something; several addresses tried are told by the first. */
function reasonOf(error: unknown): string {
  let reason = ''
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const { code } = at as NodeJS.ErrnoException
    if (typeof code === 'string') reason = code
    at = at instanceof AggregateError && !at.cause ? at.errors[0] : at.cause
  }
  return reason || (error instanceof Error ? error.name : 'unknown')
}
