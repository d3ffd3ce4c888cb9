import { resolve } from 'node:path'

/** What the window's program was started or called with. */
export type AppArguments = {
  /** Absolute paths of files to bring in. */
  files: string[]
  /** `pullquote://` links. */
  links: string[]
  /** Absolute path of a library other than the app's own, or undefined. */
  library: string | undefined
}

/**
 * Reads a command line. `argv` is without the program (and, in development, without the app's
 * folder); relative paths start from `folder`. Switches of Chromium's are passed over.
 */
export function parseArguments(argv: readonly string[], folder: string): AppArguments {
  const parsed: AppArguments = { files: [], links: [], library: undefined }
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (word === '--library') {
      const file = argv[index + 1]
      if (file) parsed.library = resolve(folder, file)
      index += 1
    } else if (word.startsWith('--library=')) {
      parsed.library = resolve(folder, word.slice('--library='.length))
    } else if (word.startsWith('pullquote:')) {
      parsed.links.push(word)
    } else if (word && !word.startsWith('-')) {
      parsed.files.push(resolve(folder, word))
    }
  }
  return parsed
}

/** Longer addresses are no addresses of articles. UTF-16 code units. */
const longestLink = 8_000

/** What a `pullquote:` link asks to be shown. */
export type AppLink = { kind: 'highlight' | 'article'; id: string } | { kind: 'add'; url: string }

/**
 * What a `pullquote://highlight/ID`, `pullquote://article/ID` or `pullquote://add?url=…` link
 * names; undefined for anything else. The last only fills in a dialog.
 */
export function parseLink(link: string): AppLink | undefined {
  if (link.length > longestLink) return undefined
  const match = /^pullquote:\/\/(highlight|article)\/([0-9a-f-]{36})\/?$/i.exec(link)
  if (match?.[1] && match[2]) {
    return { kind: match[1].toLowerCase() as 'highlight' | 'article', id: match[2].toLowerCase() }
  }
  if (!/^pullquote:\/\/add\/?\?/i.test(link)) return undefined
  const named = URL.parse(link)?.searchParams.get('url') ?? ''
  const url = URL.parse(named)
  return url && /^https?:$/.test(url.protocol) ? { kind: 'add', url: url.href } : undefined
}
