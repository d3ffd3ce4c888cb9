import type { MouseEvent } from 'react'
import { client } from '../api.ts'
import { showError } from '../queries.ts'

/** Leaves the window where it is and asks for the system's browser; main asks the reader. */
export function openOutside(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  const { href, textContent } = event.currentTarget
  const isObvious = textContent.trim() === href || `${textContent.trim()}/` === href
  client('app.openExternal', { url: href, isObvious }).catch(showError)
}

/** The host of an address as readers know it. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url
}
