import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { fileOf } from './pageFile.ts'

/** The one origin everything in the window comes from. */
export const appOrigin = 'app://pullquote'
export const appPage = `${appOrigin}/index.html`

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the window's own files and the library's images, and nothing else, under `app://pullquote/`. */
export function servePages(
  folder: string,
  findMedia: (hash: string) => Promise<{ type: string; bytes: Uint8Array } | null>,
): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET') return notFound()
    const hash = /^\/media\/([0-9a-f]{64})$/.exec(url.pathname)?.[1]
    if (hash && url.host === 'pullquote') {
      const found = await findMedia(hash).catch(() => null)
      return found ? media(found) : notFound()
    }
    const file = fileOf(folder, url)
    if (!file) return notFound()
    try {
      const bytes = await readFile(file)
      return extname(file) === '.html' ? page(bytes.toString('utf8')) : asset(file, bytes)
    } catch {
      return notFound()
    }
  })
}

/** The policy of every page, with a nonce for the styles that components insert. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(html.replaceAll('__CSP_NONCE__', nonce), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}

function asset(file: string, bytes: Buffer): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Addressed by content, so it never changes. A drawing may hold script: it is shown, never opened. */
function media({ type, bytes }: { type: string; bytes: Uint8Array }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}
