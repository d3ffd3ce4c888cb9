/** Schemes that may leave the app for the system's programs. */
const allowed = new Set(['http:', 'https:', 'mailto:'])

/** The address as it would be opened, or undefined when it is none that may be. */
export function externalLink(address: string): string | undefined {
  try {
    const url = new URL(address)
    return allowed.has(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}
