import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleDocument } from '#shared/domain/article.ts'
import { placedPassage } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { articleText } from '#shared/text/articleText.ts'
import { rangeOf } from './highlighting/domText.ts'
import { colorName, copyQuote, recolor } from './highlighting/highlightActions.ts'
import { highlightCommands } from './highlighting/highlightCommands.ts'
import { SelectionToolbar } from './highlighting/SelectionToolbar.tsx'
import { useHighlighting } from './highlighting/useHighlighting.ts'
import { NotesPanel } from './notes/NotesPanel.tsx'
import { articleDocument, articleHighlights, useColors, useSettings } from './queries.ts'
import styles from './ReadingView.module.css'
import { Reader } from './reader/Reader.tsx'
import { ReadingCursor } from './reader/ReadingCursor.tsx'
import { readingUnits } from './reader/readingUnits.ts'
import { useReadingPosition } from './reader/useReadingPosition.ts'
import { ContextMenu, type MenuEntry, type MenuPlace } from './ui/ContextMenu.tsx'
import { PaneEdge } from './ui/PaneEdge.tsx'
import { uiState } from './uiState.ts'

/** An article with its notes beside it, on one page that scrolls as a whole. */
export function ReadingView({ articleId }: { articleId: string }) {
  const { data } = useQuery(articleDocument(articleId))
  return data ? (
    <OpenArticle key={articleId} document={data} />
  ) : (
    <main className={styles.scroller} />
  )
}

const none: never[] = []

function OpenArticle({ document: shown }: { document: ArticleDocument }) {
  const { article, revision, blocks } = shown
  const { notesOpen } = useSettings()
  const highlights = useQuery(articleHighlights(article.id)).data ?? none
  const colors = useColors()
  const body = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const progress = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const text = useMemo(() => articleText(blocks), [blocks])
  const units = useUnits(shown)

  const surface = useHighlighting({
    body,
    scroller,
    revisionId: revision.id,
    text,
    highlights,
    onCrowd: (ids, x, y) => {
      const entries = ids.flatMap((id): MenuEntry[] => {
        const highlight = highlights.find((one) => one.id === id)
        return highlight
          ? [
              {
                kind: 'action',
                id,
                label: `${colorName(highlight.color)}: ${highlight.quote.exact.slice(0, 60)}`,
                swatch: `var(--line-${highlight.color})`,
                run: () => uiState.getState().activate(id),
              },
            ]
          : []
      })
      setMenu({ x, y: y + 14, label: 'Highlights here', isTitled: true, entries })
    },
  })
  useReadingPosition({
    document: shown,
    body,
    scroller,
    onProgress: (fraction) => {
      progress.current?.style.setProperty('transform', `scaleX(${fraction})`)
      progress.current?.setAttribute('aria-valuenow', String(Math.round(fraction * 100)))
    },
  })
  useScrollRequests(surface, scroller)

  const describe = (passage: Passage) => {
    const on = highlights.filter((one) => {
      const place = placedPassage(one)
      return place && place.start < passage.end && place.end > passage.start
    })
    return on
      .map(
        (one) =>
          `highlighted, ${colorName(one.color)}${one.note ? `, note: ${one.note.slice(0, 120)}` : ''}. `,
      )
      .join('')
  }
  const openMenu = (event: React.MouseEvent) => {
    const { selection, activeHighlightId } = uiState.getState()
    if (
      (event.target as Element).closest('input, textarea, a') ||
      (!selection && !activeHighlightId)
    )
      return
    event.preventDefault()
    setMenu({
      x: event.clientX,
      y: event.clientY,
      label: 'Passage actions',
      entries: passageEntries(colors),
    })
  }
  return (
    <main
      ref={scroller}
      className={styles.scroller}
      data-notes={notesOpen || undefined}
      aria-label={article.title}
    >
      <div className={styles.progress}>
        <div
          ref={progress}
          className={styles.bar}
          role="progressbar"
          aria-label="Read"
          aria-valuemin={0}
          aria-valuemax={100}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same actions are in the menu bar and on keys */}
      <div className={styles.column} onContextMenu={openMenu}>
        <ReadingCursor text={text} units={units} describe={describe} />
        <Reader document={shown} body={body} />
      </div>
      {notesOpen && (
        <div className={styles.notes}>
          <PaneEdge pane="notes" />
          <NotesPanel
            article={article}
            highlights={highlights}
            surface={surface}
            scroller={scroller}
          />
        </div>
      )}
      <SelectionToolbar surface={surface} scroller={scroller} highlights={highlights} />
      <ContextMenu place={menu} onClose={() => setMenu(null)} />
    </main>
  )
}

function passageEntries(colors: readonly { key: string; name: string }[]): MenuEntry[] {
  const { selection, activeHighlightId } = uiState.getState()
  return [
    ...colors.map(
      ({ key, name }, index): MenuEntry => ({
        kind: 'action',
        id: key,
        label: name,
        command: `highlight.color${index + 1}`,
        swatch: `var(--line-${key})`,
        run: () =>
          selection
            ? highlightCommands[`highlight.color${index + 1}`]?.()
            : activeHighlightId && recolor([activeHighlightId], key),
      }),
    ),
    { kind: 'line', id: 'line' },
    {
      kind: 'action',
      id: 'note',
      label: 'Write note',
      command: 'highlight.note',
      run: () => highlightCommands['highlight.note']?.(),
    },
    {
      kind: 'action',
      id: 'copy',
      label: 'Copy with source',
      command: 'highlight.copyText',
      run: () => copyQuote('text'),
    },
    {
      kind: 'action',
      id: 'copyMarkdown',
      label: 'Copy as Markdown',
      command: 'highlight.copyMarkdown',
      run: () => copyQuote('markdown'),
    },
    ...(activeHighlightId
      ? [
          {
            kind: 'action',
            id: 'range',
            label: 'Change range to selection',
            command: 'highlight.range',
            run: () => highlightCommands['highlight.range']?.(),
          } as MenuEntry,
          {
            kind: 'action',
            id: 'remove',
            label: 'Delete highlight',
            command: 'highlight.remove',
            isDanger: true,
            run: () => highlightCommands['highlight.remove']?.(),
          } as MenuEntry,
        ]
      : []),
  ]
}

/** Sentences are worked out after the article is shown: nobody presses J before seeing it. */
function useUnits(shown: ArticleDocument): Passage[] {
  const [units, setUnits] = useState<Passage[]>([])
  const { blocks, article } = shown
  useEffect(() => {
    const timer = setTimeout(() => setUnits(readingUnits(blocks, article.language)), 200)
    return () => clearTimeout(timer)
  }, [blocks, article.language])
  return units
}

/** Brings a passage into view when something asks for it. */
function useScrollRequests(
  surface: ReturnType<typeof useHighlighting>,
  scroller: React.RefObject<HTMLElement | null>,
): void {
  const request = uiState((state) => state.scrollTo)
  useEffect(() => {
    const map = surface.current?.map
    const scrolling = scroller.current
    if (!request || !map || !scrolling) return
    const rect = rangeOf(map, request.passage)?.getBoundingClientRect()
    const frame = scrolling.getBoundingClientRect()
    if (!rect || (rect.top > frame.top + 60 && rect.bottom < frame.bottom - 60)) return
    scrolling.scrollTop += rect.top - frame.top - Math.min(frame.height * 0.3, 240)
  }, [request, surface, scroller])
}
