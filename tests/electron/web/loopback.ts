import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { fetchPage, type PageRequest } from '../../../electron/web/fetchPage.ts'
import type { Network } from '../../../electron/web/network.ts'
import { isPublicAddress } from '../../../electron/web/publicAddress.ts'

export type Served = { url: string; port: number; requests: string[] }

/** Pages on a free port of loopback, gone with the test. */
export function serve(listener: RequestListener): Promise<Served> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    listener(request, response)
  })
  return listening(server, requests)
}

/** A server below HTTP: sends what it likes. */
export function serveRaw(onSocket: (socket: Socket) => void): Promise<Served> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    onSocket(socket)
  })
  return listening(server as Server, [])
}

export async function listening(server: Server, requests: string[]): Promise<Served> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, requests }
}

/** A network in which these servers count as the public web, and nothing else on loopback does. */
export function networkOf(servers: readonly Served[], more: Partial<Network> = {}): Network {
  const ports = servers.map(({ port }) => port)
  return {
    userAgent: 'Pullquote/test',
    acceptLanguage: 'en',
    now: () => new Date('2026-05-04T03:02:01Z'),
    isPublic: ({ address, port }) =>
      isPublicAddress(address) || (address === '127.0.0.1' && ports.includes(port)),
    lookup: () => Promise.reject(Object.assign(new Error('no names'), { code: 'ENOTFOUND' })),
    certificates: () => undefined,
    ...more,
  }
}

/** The failure of a promise that must fail, as what is known of it. */
export async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  )
  if (!(error instanceof AppError))
    throw new Error(`not an AppError: ${String(error)}`, { cause: error })
  return { code: error.code, message: error.message, details: error.details ?? {} }
}

export const html = { 'content-type': 'text/html; charset=utf-8' }

/** A page fetched as another page would cause it. */
export async function pageAt(url: string, network: Network, more: Partial<PageRequest> = {}) {
  const page = await fetchPage({ url, typedByUser: false, ...more }, network)
  if (page.kind !== 'page') throw new Error('not a page')
  return page
}
