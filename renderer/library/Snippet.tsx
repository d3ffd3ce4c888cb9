import type { SearchHit } from '#shared/ipc/libraryCalls.ts'

/**
 * The words around a find with the found ones marked. `lead` is how many UTF-16 code units may
 * stand before the first of them where only one line is seen; absent, all of them do.
 */
export function Snippet({ hit, lead }: { hit: SearchHit; lead?: number }) {
  const first = hit.matches[0]?.start ?? 0
  const start = lead === undefined ? 0 : leadStart(hit.snippet, first, lead)
  let at = start
  const pieces = hit.matches.map((match) => {
    const before = hit.snippet.slice(at, match.start)
    at = match.end
    return (
      <span key={match.start}>
        {before}
        <mark>{hit.snippet.slice(match.start, match.end)}</mark>
      </span>
    )
  })
  return (
    <>
      {start > 0 && '… '}
      {pieces}
      {hit.snippet.slice(at)}
    </>
  )
}

/** The beginning of a word at most `lead` before `first`. */
function leadStart(snippet: string, first: number, lead: number): number {
  if (first <= lead) return 0
  const space = snippet.indexOf(' ', first - lead)
  return space < 0 || space >= first ? first : space + 1
}
