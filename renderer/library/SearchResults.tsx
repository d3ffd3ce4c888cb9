import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { placedPassage } from '#shared/domain/highlight.ts'
import type { SearchHit } from '#shared/ipc/libraryCalls.ts'
import { client } from '../api.ts'
import { searchHits, showError } from '../queries.ts'
import { uiState } from '../uiState.ts'
import styles from './SearchResults.module.css'
import { Snippet } from './Snippet.tsx'
import { strings } from './strings.ts'

const kinds = ['highlight', 'note'] as const

/** Quotes and notes that hold what was typed; choosing one opens its article at the place. */
export function SearchResults({ query }: { query: string }) {
  const hits = useQuery(searchHits(query)).data ?? []
  const groups = kinds
    .map((kind) => ({ kind, found: hits.filter((hit) => hit.kind === kind) }))
    .filter(({ found }) => found.length > 0)
  if (groups.length === 0) return null
  return (
    <section className={styles.results} aria-label={strings.results} onKeyDown={walk}>
      {groups.map(({ kind, found }) => (
        <div key={kind}>
          <h3 className={styles.heading}>
            {strings.kinds[kind]} <span>{found.length}</span>
          </h3>
          <ul>
            {found.map((hit) => (
              <li key={`${hit.articleId} ${hit.highlightId}`}>
                <button
                  type="button"
                  className={styles.hit}
                  onClick={() => void openHit(hit).catch(showError)}
                >
                  <span className={styles.snippet}>
                    <Snippet hit={hit} />
                  </span>
                  <span className={styles.title}>{hit.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const hits = [...event.currentTarget.querySelectorAll('button')]
  const at = hits.indexOf(event.target as HTMLButtonElement)
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: hits.length - 1,
  }
  const to = moves[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  if (to < 0) document.getElementById('library-list')?.focus()
  else hits[Math.min(to, hits.length - 1)]?.focus()
}

async function openHit(hit: SearchHit): Promise<void> {
  const { openArticle, activate, scroll } = uiState.getState()
  openArticle(hit.articleId)
  if (!hit.highlightId) return
  const highlight = await client('highlight.get', { id: hit.highlightId })
  // The reader may have gone on to another article meanwhile.
  if (uiState.getState().articleId !== highlight.articleId) return
  activate(highlight.id)
  const passage = placedPassage(highlight)
  if (passage) scroll(passage)
}
