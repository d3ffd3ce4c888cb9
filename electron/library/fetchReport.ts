import type { FetchReport } from '#shared/domain/webPage.ts'
import type { AppError } from '#shared/errors.ts'

/** What came of asking for a page, from the failure that says so; undefined for other failures. */
export function fetchReport({ details }: AppError): FetchReport | undefined {
  if (typeof details?.url !== 'string') return undefined
  const { url, status, contentType, bytes, seen } = details
  return {
    url,
    status: typeof status === 'number' ? status : null,
    contentType: typeof contentType === 'string' ? contentType : '',
    bytes: typeof bytes === 'number' ? bytes : 0,
    seen: typeof seen === 'string' ? seen : '',
  }
}
