import { join, normalize, sep } from 'node:path'

/** The file an address of the page's names, or undefined when it would lie outside the folder. */
export function fileOf(folder: string, url: URL): string | undefined {
  if (url.host !== 'pullquote') return undefined
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\')) return undefined
  const file = normalize(join(folder, path))
  return file.startsWith(normalize(folder) + sep) ? file : undefined
}
