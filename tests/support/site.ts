import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Site = { url: string; requests: string[] }

/** Pages on a free port of loopback by their path, gone with the test. */
export async function serveSite(
  pages: Readonly<Record<string, { body: string | Buffer; type?: string }>>,
): Promise<Site> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    const page = pages[request.url ?? '']
    response
      .writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/html; charset=utf-8' })
      .end(page?.body ?? '<p>There is no such page.</p>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}
