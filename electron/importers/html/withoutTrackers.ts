/** Stand-in until the metadata side brings its own. */
export function withoutTrackers(url: string): string {
  return url
}
