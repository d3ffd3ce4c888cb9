import type { ErrorCode } from '#shared/errors.ts'
import { type FetchDetails, fetchFailure } from './fetchFailure.ts'

/**
 * Fails, in words, for an answer that is no page.
 * @throws AppError `access-refused`, `network`, `not-a-page`, `not-found`, `server-error`
 */
export function refuseStatus(details: FetchDetails & { status?: number }): void {
  const { status = 0, host = details.url } = details
  const [code, message] = meaningOf(status, host)
  if (code) throw fetchFailure(code, message, details)
}

function meaningOf(status: number, host: string): [ErrorCode | undefined, string] {
  if (status === 204 || status === 205) return ['not-a-page', `${host} sent nothing (${status}).`]
  if (status >= 200 && status < 300) return [undefined, '']
  if (status === 404 || status === 410) {
    return ['not-found', `${host} has no page at this address (${status}).`]
  }
  if (status === 429) {
    return [
      'access-refused',
      `${host} gets too many requests at the moment (429). Try again later.`,
    ]
  }
  if ([401, 402, 403, 407, 451].includes(status)) {
    return [
      'access-refused',
      `${host} does not give this page to Pullquote (${status}). It may want a login, or only serve browsers.`,
    ]
  }
  if (status === 408 || status === 504) {
    return ['timeout', `${host} did not have the page ready in time (${status}).`]
  }
  if (status >= 500)
    return ['server-error', `${host} has trouble of its own (${status}). Try again later.`]
  return ['network', `${host} answered with something that is not a page (status ${status}).`]
}
