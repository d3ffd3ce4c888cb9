import { useQuery } from '@tanstack/react-query'
import { type MouseEvent, useMemo, useRef, useState } from 'react'
import type { ArticleDocument } from '#shared/domain/article.ts'
import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { articleText } from '#shared/text/articleText.ts'
import { TextEditor } from './editing/TextEditor.tsx'
import { colorName } from './highlighting/highlightCache.ts'
import { crowdMenu, passageMenu } from './highlighting/passageMenu.ts'
import { RangeHandles } from './highlighting/RangeHandles.tsx'
import { SelectionToolbar } from './highlighting/SelectionToolbar.tsx'
import { strings } from './highlighting/strings.ts'
import { useHighlighting } from './highlighting/useHighlighting.ts'
import { useLetGo } from './highlighting/useLetGo.ts'
import { TrashStrip } from './library/TrashStrip.tsx'
import { NotesPanel } from './notes/NotesPanel.tsx'
import { articleDocument, articleHighlights, useColors, useSettings } from './queries.ts'
import styles from './ReadingView.module.css'
import { blockMenu, blockOf } from './reader/blockMenu.ts'
import { ProgressLine, showProgress } from './reader/ProgressLine.tsx'
import { Reader } from './reader/Reader.tsx'
import { ReadingCursor } from './reader/ReadingCursor.tsx'
import { useReadingPosition } from './reader/useReadingPosition.ts'
import { useScrollRequests } from './reader/useScrollRequests.ts'
import { ContextMenu, type MenuPlace } from './ui/ContextMenu.tsx'
import { PaneEdge } from './ui/PaneEdge.tsx'
import { uiState } from './uiState.ts'

/** An article with its notes beside it, on one page that scrolls as a whole. */
export function ReadingView({ articleId }: { articleId: string }) {
  const { data } = useQuery(articleDocument(articleId))
  const draft = uiState((state) => state.textDrafts[articleId])
  if (!data) return <main className={styles.scroller} />
  if (draft) return <TextEditor key={articleId} document={data} draft={draft} />
  return <OpenArticle key={articleId} document={data} />
}

const none: readonly Highlight[] = []
const line = { kind: 'line', id: 'before block' } as const

function OpenArticle({ document: shown }: { document: ArticleDocument }) {
  const { article, revision, blocks } = shown
  const { notesOpen } = useSettings()
  const highlights = useQuery(articleHighlights(article.id)).data ?? none
  const colors = useColors()
  const body = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const progress = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const text = useMemo(() => articleText(blocks), [blocks])

  const map = useHighlighting({
    body,
    scroller,
    revisionId: revision.id,
    text,
    highlights,
    colors,
    onCrowd: (ids, x, y) => {
      const crowd = ids.flatMap((id) => highlights.find((one) => one.id === id) ?? [])
      setMenu({
        x,
        y: y + crowdGap,
        label: strings.here,
        isTitled: true,
        entries: crowdMenu(crowd),
      })
    },
  })
  useReadingPosition({
    document: shown,
    map,
    scroller,
    onProgress: (fraction) => showProgress(progress.current, fraction),
  })
  useScrollRequests(map, scroller)
  useLetGo()

  const openMenu = (event: MouseEvent) => {
    const { selection, activeHighlightId } = uiState.getState()
    const target = event.target as Element
    if (target.closest('input, textarea, a, header, aside')) return
    const passages = selection || activeHighlightId ? passageMenu(colors) : []
    const block = blockOf(target, blocks)
    if (passages.length === 0 && !block) return
    event.preventDefault()
    // What “this block” is, is to be seen.
    if (passages.length === 0 && block) uiState.getState().moveCursor(block)
    setMenu({
      x: event.clientX,
      y: event.clientY,
      label: strings.actions,
      entries: [
        ...passages,
        ...(passages.length > 0 && block ? [line] : []),
        ...(block ? blockMenu(block, { blocks, selection }) : []),
      ],
    })
  }
  return (
    <div
      ref={scroller}
      id="reader"
      className={styles.scroller}
      data-notes={notesOpen || undefined}
      // Where the focus goes when what had it is gone: arrow keys scroll from there.
      tabIndex={-1}
    >
      <main className={styles.column} aria-label={article.title} onContextMenu={openMenu}>
        <ProgressLine ref={progress} />
        {article.removedAt !== null && <TrashStrip articleId={article.id} />}
        <ReadingCursor document={shown} text={text} describe={describer(highlights)} />
        <SelectionToolbar map={map} scroller={scroller} highlights={highlights} />
        <RangeHandles map={map} scroller={scroller} highlights={highlights} />
        <Reader document={shown} body={body} />
      </main>
      {notesOpen && (
        <div className={styles.notes}>
          <NotesPanel article={article} highlights={highlights} map={map} scroller={scroller}>
            <PaneEdge pane="notes" />
          </NotesPanel>
        </div>
      )}
      <ContextMenu place={menu} onClose={() => setMenu(null)} />
    </div>
  )
}

/** The list of highlights under a click opens this far below it, CSS pixels, beside the words. */
const crowdGap = 14

/** Says of a passage which highlights are on it. */
function describer(highlights: readonly Highlight[]): (passage: Passage) => string {
  return (passage) =>
    highlights
      .filter((one) => {
        const place = placedPassage(one)
        return place && place.start < passage.end && place.end > passage.start
      })
      .map(({ color, note }) => strings.marked(colorName(color), note))
      .join('')
}
