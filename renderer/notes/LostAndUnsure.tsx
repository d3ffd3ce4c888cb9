import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Article } from '#shared/domain/article.ts'
import type { Highlight } from '#shared/domain/highlight.ts'
import { articleText } from '#shared/text/articleText.ts'
import type { TextMap } from '../highlighting/domText.ts'
import { changeRange, removeHighlights } from '../highlighting/highlightActions.ts'
import { articleDocument } from '../queries.ts'
import { uiState } from '../uiState.ts'
import styles from './LostAndUnsure.module.css'
import { RepairCard } from './RepairCard.tsx'
import { acceptPlace, candidatesOf } from './repairActions.ts'
import { strings } from './repairStrings.ts'
import { useShownCandidates } from './useShownCandidates.ts'

/** So many cards are drawn until more are asked for. */
const drawnAtFirst = 12

type Props = {
  article: Article
  /** Those without a place in the text, in the order they stood. */
  highlights: readonly Highlight[]
  map: TextMap | null
}

/**
 * Highlights whose place in the text is not certain, or that have none: with their old words, the
 * places that were found, and the ways to place them. They stay until the reader decides.
 */
export function LostAndUnsure({ article, highlights, map }: Props) {
  const blocks = useQuery(articleDocument(article.id)).data?.blocks
  const text = useMemo(() => (blocks ? articleText(blocks) : ''), [blocks])
  const ordered = useMemo(() => unsureFirst(highlights), [highlights])
  const [tabStopId, setTabStop] = useState<string | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const { shown, show, hide } = useShownCandidates(map, ordered)
  if (ordered.length === 0) return null
  const drawn = showsAll ? ordered : ordered.slice(0, drawnAtFirst)
  const stop = drawn.find(({ id }) => id === tabStopId) ?? drawn[0]
  const unsure = ordered.filter(({ placement }) => placement.state === 'unsure').length

  const accept = (highlight: Highlight, at: number) => {
    const passage = candidatesOf(highlight)[at]
    if (!passage) return
    hide()
    focusBeside(drawn, highlight)
    void acceptPlace(highlight, passage)
  }
  const act = (key: string, highlight: Highlight): boolean => {
    const at = drawn.indexOf(highlight)
    switch (key) {
      case 'Enter':
        accept(highlight, shown?.id === highlight.id ? shown.at : 0)
        return true
      case 's':
        show(highlight)
        return true
      case 'a':
        void changeRange(highlight.id)
        return true
      case 'Delete':
        focusBeside(drawn, highlight)
        void removeHighlights([highlight.id])
        return true
      case 'ArrowDown':
        focusCard(drawn[at + 1])
        return true
      case 'ArrowUp':
        focusCard(drawn[at - 1])
        return true
      case 'Escape':
        hide()
        uiState.getState().activate(null)
        document.getElementById('reading-cursor')?.focus({ preventScroll: true })
        return true
      default:
        if (!/^[1-9]$/.test(key)) return false
        accept(highlight, Number(key) - 1)
        return true
    }
  }
  const press = (event: KeyboardEvent) => {
    const card = event.target as HTMLElement
    if (card.role !== 'listitem' || event.altKey || event.metaKey || event.ctrlKey) return
    const highlight = drawn.find(({ id }) => id === card.dataset.highlight)
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (highlight && act(key, highlight)) event.preventDefault()
  }
  return (
    <section className={styles.group} aria-labelledby="lost-and-unsure">
      <h2 id="lost-and-unsure" className={styles.heading}>
        {strings.heading(unsure, ordered.length - unsure)}
      </h2>
      <p className={styles.explained}>{strings.explained}</p>
      <div role="list" aria-labelledby="lost-and-unsure" onKeyDown={press}>
        {drawn.map((highlight) => (
          <RepairCard
            key={highlight.id}
            highlight={highlight}
            text={text}
            isTabStop={highlight === stop}
            shownAt={shown?.id === highlight.id ? shown.at : null}
            onFocus={() => {
              setTabStop(highlight.id)
              uiState.getState().activate(highlight.id, 'notes')
            }}
            onShow={(at) => show(highlight, at)}
            onAccept={(at) => accept(highlight, at)}
          />
        ))}
      </div>
      {drawn.length < ordered.length && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(true)}>
          {strings.more(ordered.length - drawn.length)}
        </button>
      )}
    </section>
  )
}

function unsureFirst(highlights: readonly Highlight[]): Highlight[] {
  const isUnsure = ({ placement }: Highlight) => placement.state === 'unsure'
  return [
    ...highlights.filter(isUnsure),
    ...highlights.filter(({ placement }) => placement.state === 'lost'),
  ]
}

/** The card after one that goes, or the one before it, has the focus next. */
function focusBeside(drawn: readonly Highlight[], highlight: Highlight): void {
  const at = drawn.indexOf(highlight)
  focusCard(drawn[at + 1] ?? drawn[at - 1])
}

function focusCard(highlight: Highlight | undefined): void {
  if (highlight) document.getElementById(`card-${highlight.id}`)?.focus()
}
