import { linkAddress, webAddress } from '../webAddress.ts'

/** An absolute address for a link of a page (http, https, mailto); empty when it leads nowhere else. */
export function linkOf(href: string, baseUrl: string): string {
  const written = withoutLineEnds(href)
  if (written === '' || written.startsWith('#')) return ''
  const address = linkAddress(absolute(written, baseUrl))
  return address.includes('#') && isSamePage(address, baseUrl) ? '' : address
}

/** An absolute http(s) address; empty when it is none. */
export function resolved(address: string, baseUrl: string): string {
  const written = withoutLineEnds(address)
  return written === '' ? '' : webAddress(absolute(written, baseUrl))
}

function absolute(written: string, baseUrl: string): string {
  if (/^(?:https?:\/\/|mailto:)/i.test(written)) return written
  if (baseUrl === '') return written.startsWith('//') ? `https:${written}` : ''
  try {
    return new URL(written, baseUrl).href
  } catch {
    return ''
  }
}

function isSamePage(address: string, baseUrl: string): boolean {
  return baseUrl !== '' && withoutHash(address) === withoutHash(baseUrl)
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? ''
}

/** What a browser leaves out of an address before it reads it. */
function withoutLineEnds(address: string): string {
  return address.replace(/[\t\n\r]/g, '').trim()
}
