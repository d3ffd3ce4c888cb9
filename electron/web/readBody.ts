import { pipeline, type Readable, Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'
import { fetchFailure } from './fetchFailure.ts'
import { sizeInWords } from './limits.ts'

export type BodyRules = {
  url: URL
  /** As sent, and as unpacked; in bytes. */
  maxBytes: number
  /** The header of that name: what the body is packed with, in the order it was packed. */
  contentEncoding: string | undefined
  /** Told how many bytes came, as sent, at every piece. */
  onReceived?: (bytes: number) => void
  /** Told how many bytes were unpacked, at every piece; may throw to end it. */
  onUnpacked?: (bytes: number) => void
  /** Shown the unpacked beginning once there are `headBytes` of it; may throw to end it. */
  inspectHead?: (head: Uint8Array) => void
}

export const headBytes = 64 * 1024

/** Up to this many unpacked bytes no ratio is suspicious. */
const harmlessBytes = 4_000_000
/** A page packs to a tenth, one of many equal rows to a hundredth; a bomb to a thousandth. */
const bombRatio = 400
/** Packed more often than this, it is not meant to be read. */
const mostPackings = 3
/** Memory a zstd stream may ask for, as a power of two: the 8 MB that RFC 9659 sets for the web. */
const zstdWindowLog = 23

/**
 * A whole body, unpacked while it comes, so that neither what is sent nor what it unpacks to ever
 * takes more memory than the limit.
 * @throws AppError `too-large`, `network`; whatever the connection or unpacking fails with
 */
export async function readBody(body: Readable, rules: BodyRules): Promise<Uint8Array> {
  const { maxBytes, onReceived, onUnpacked, inspectHead } = rules
  let received = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      received += chunk.length
      onReceived?.(received)
      callback(received > maxBytes ? tooLarge(rules) : null, chunk)
    },
  })
  const unpacked = joined([body, counter, ...(await unpackersFor(rules, body))])
  const chunks: Buffer[] = []
  let size = 0
  let isInspected = false
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes || (size > harmlessBytes && size > received * bombRatio)) {
      throw tooLarge(rules)
    }
    onUnpacked?.(chunk.length)
    if (!isInspected && size >= headBytes) {
      isInspected = true
      inspectHead?.(Buffer.concat(chunks))
    }
  }
  // Memory of its own, so that it can be handed to another thread.
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  if (!isInspected) inspectHead?.(bytes)
  return bytes
}

/** Streams one after the other; the failure of any is that of the last. */
function joined(streams: Readable[]): Readable {
  const last = streams.at(-1) as Readable
  pipeline(streams as [Readable, Transform], () => {})
  return last
}

type Unpacker = () => Promise<Transform> | Transform

/**
 * The last packing is undone first. A stream cut short gives what came, as browsers do: servers
 * leave the end marks out.
 */
async function unpackersFor(rules: BodyRules, body: Readable): Promise<Transform[]> {
  const packings = (rules.contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse()
  const makers = packings.map((packing, at) => unpackers(at === 0 ? body : undefined)[packing])
  const known = makers.filter((maker) => maker !== undefined)
  if (known.length !== packings.length || packings.length > mostPackings) {
    throw fetchFailure(
      'network',
      `${rules.url.host} packed what it sent in a way Pullquote does not know.`,
      { url: rules.url.href, host: rules.url.host, reason: packings.join(', ').slice(0, 100) },
    )
  }
  return Promise.all(known.map((maker) => maker()))
}

function unpackers(body: Readable | undefined): Readonly<Record<string, Unpacker | undefined>> {
  const gzip = () =>
    createGunzip({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH })
  return {
    __proto__: null as never,
    gzip,
    'x-gzip': gzip,
    deflate: () => inflateFor(body),
    br: () =>
      createBrotliDecompress({
        flush: constants.BROTLI_OPERATION_FLUSH,
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      }),
    zstd: () =>
      createZstdDecompress({
        flush: constants.ZSTD_e_flush,
        finishFlush: constants.ZSTD_e_flush,
        params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLog },
      }),
  }
}

/** "deflate" means a zlib stream, but some servers send one without its frame (RFC 9110, 8.4.1.2). */
async function inflateFor(body: Readable | undefined): Promise<Transform> {
  const first = body && (await firstByte(body))
  return first === undefined || (first & 0x0f) === 0x08 ? createInflate() : createInflateRaw()
}

/** Looks at the first byte and puts it back. */
async function firstByte(body: Readable): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const look = () => {
    const chunk = body.read() as Buffer | null
    if (chunk === null) {
      if (!body.readableEnded) return
      resolve(undefined)
    } else {
      body.unshift(chunk)
      resolve(chunk[0])
    }
  }
  const end = () => resolve(undefined)
  body.on('readable', look).on('end', end).on('error', reject)
  try {
    return await promise
  } finally {
    body.off('readable', look).off('end', end).off('error', reject)
  }
}

function tooLarge({ url, maxBytes }: BodyRules) {
  return fetchFailure(
    'too-large',
    `What ${url.host} sent is larger than ${sizeInWords(maxBytes)}, which is more than is fetched.`,
    { url: url.href, host: url.host },
  )
}
