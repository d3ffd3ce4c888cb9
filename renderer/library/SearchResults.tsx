import { useQuery } from '@tanstack/react-query'
import { placedPassage } from '#shared/domain/highlight.ts'
import type { SearchHit } from '#shared/ipc/libraryCalls.ts'
import { client } from '../api.ts'
import { searchHits } from '../queries.ts'
import { uiState } from '../uiState.ts'
import styles from './SearchResults.module.css'
import { strings } from './strings.ts'

/** Quotes and notes that hold what was typed; choosing one opens its article at the place. */
export function SearchResults({ query }: { query: string }) {
  const hits = (useQuery(searchHits(query)).data ?? []).filter(({ kind }) => kind !== 'article')
  if (hits.length === 0) return null
  return (
    <section className={styles.results} aria-label={strings.results}>
      <p className={styles.heading}>{strings.results}</p>
      <ul>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.articleId} ${hit.highlightId}`}>
            <button type="button" className={styles.hit} onClick={() => void openHit(hit)}>
              <span className={styles.snippet}>
                <Snippet hit={hit} />
              </span>
              <span className={styles.title}>{hit.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Snippet({ hit }: { hit: SearchHit }) {
  let at = 0
  const pieces = hit.matches.map(({ start, end }) => {
    const before = hit.snippet.slice(at, start)
    at = end
    return (
      <span key={start}>
        {before}
        <mark>{hit.snippet.slice(start, end)}</mark>
      </span>
    )
  })
  return (
    <>
      {pieces}
      {hit.snippet.slice(at)}
    </>
  )
}

async function openHit(hit: SearchHit): Promise<void> {
  const { openArticle, activate, scroll } = uiState.getState()
  openArticle(hit.articleId)
  if (!hit.highlightId) return
  const highlight = await client('highlight.get', { id: hit.highlightId })
  activate(highlight.id)
  const passage = placedPassage(highlight)
  if (passage) scroll(passage)
}
