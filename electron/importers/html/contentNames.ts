import type { DomElement } from './dom.ts'

/** What an element is called by its classes and id, camelCase taken apart. */
export function names(element: DomElement): string {
  return `${element.className || ''} ${element.id || ''}`.replace(/([a-z])([A-Z])/g, '$1-$2')
}

/** For comparing: letters and digits alone, in lower case. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
