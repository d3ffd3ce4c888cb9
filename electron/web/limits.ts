/** How long and how much, for one fetch. Times in milliseconds, sizes in bytes. */
export type FetchLimits = {
  /** Until a connection stands. */
  connectMs: number
  /** From the request until its headers have come. */
  responseMs: number
  /** Between two pieces of a body. */
  idleMs: number
  /** Everything together, redirects included. */
  totalMs: number
  maxHeaderBytes: number
  /** As sent, and as unpacked. */
  maxBytes: number
  maxRedirects: number
}

export const pageLimits: FetchLimits = {
  connectMs: 15_000,
  responseMs: 30_000,
  idleMs: 20_000,
  totalMs: 120_000,
  maxHeaderBytes: 64 * 1024,
  maxBytes: 50_000_000,
  maxRedirects: 10,
}

/** In the words of a message: "50 MB", "200 kB". */
export function sizeInWords(bytes: number): string {
  return bytes >= 1_000_000
    ? `${Math.round(bytes / 100_000) / 10} MB`
    : `${Math.max(1, Math.round(bytes / 1_000))} kB`
}
