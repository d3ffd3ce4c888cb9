import { useEffect, useRef, useState } from 'react'
import type { Extraction } from '#shared/domain/webPage.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { AddActions } from './AddActions.tsx'
import { AddEntry } from './AddEntry.tsx'
import { ArticlePreview, PreviewPane } from './ArticlePreview.tsx'
import { ExtractionPicker } from './ExtractionPicker.tsx'
import { FetchFailure } from './FetchFailure.tsx'
import styles from './FetchViews.module.css'
import { importText } from './importActions.ts'
import { importFetched, importUrls, openCapture, openOrRestore } from './pageActions.ts'
import { mostAddresses, readEntry } from './readEntry.ts'
import { strings } from './strings.ts'
import { useEntryText } from './useEntryText.ts'
import { type Fetching, useFetching } from './useFetching.ts'

type Props = {
  initial: string
  /** The reader asked for the address already; it is fetched at once. */
  isAsked: boolean
  onClose: () => void
}

const byHand: Extraction = { method: 'element', steps: [], removed: [] }

/** Brings something in: a text, a page by its address, or many of them. */
export function AddDialog({ initial, isAsked, onClose }: Props) {
  const typed = useEntryText(initial)
  const { text, html } = typed
  const { fetching, ask, leave, pick } = useFetching()
  const [isAdding, setAdding] = useState(false)
  const [extraction, setExtraction] = useState(byHand)
  const [isReadable, setReadable] = useState(false)
  const entry = readEntry(text)

  const close = () => {
    if (fetching.kind === 'asking') leave()
    onClose()
  }
  /** What was typed stays in the dialog until it is safely in the library. */
  const adding = async (bringIn: () => Promise<boolean>) => {
    if (isAdding) return
    setAdding(true)
    if (await bringIn()) {
      typed.forget()
      onClose()
    } else setAdding(false)
  }
  const goOn = () => {
    switch (entry.kind) {
      case 'address':
        return void ask(entry.url)
      case 'addresses':
        if (entry.urls.length > mostAddresses) return
        onClose()
        return void importUrls(entry.urls).then((isDone) => isDone && typed.forget())
      case 'text':
        return void adding(() => importText(text, html))
      default:
    }
  }
  const capture = (url: string) =>
    void openCapture(url).then((isOpen) => {
      if (isOpen) close()
    })
  const add = (token: string, how?: Extraction) => void adding(() => importFetched(token, how))

  const hasAsked = useRef(false)
  useEffect(() => {
    if (!isAsked || hasAsked.current || entry.kind !== 'address') return
    hasAsked.current = true
    void ask(entry.url)
  }, [isAsked, entry, ask])

  return (
    <Dialog
      title={strings.add.title}
      size="large"
      isKept={text.trim() !== ''}
      onClose={close}
      actions={
        <AddActions
          key={fetching.kind}
          fetching={fetching}
          entry={entry}
          isBusy={isAdding}
          isReadable={isReadable}
          onGoOn={goOn}
          onLeave={leave}
          onClose={close}
          onCapture={capture}
          onRetry={(url) => void ask(url)}
          onPick={pick}
          onAdd={(token) => add(token, fetching.kind === 'picking' ? extraction : undefined)}
          onOpen={(found) => {
            typed.forget()
            close()
            void openOrRestore(found)
          }}
        />
      }
    >
      {fetching.kind === 'entry' && (
        <AddEntry typed={typed} entry={entry} onGoOn={goOn} isBusy={isAdding} />
      )}
      {fetching.kind === 'asking' && <Asking url={fetching.url} />}
      {fetching.kind === 'answered' && (
        <Answered
          {...fetching}
          onCapture={capture}
          onPick={pick}
          onPaste={() => {
            typed.forget()
            leave()
          }}
        />
      )}
      {fetching.kind === 'picking' && (
        <ExtractionPicker
          source={{ token: fetching.token }}
          extraction={extraction}
          onChange={setExtraction}
          onReadable={setReadable}
        />
      )}
    </Dialog>
  )
}

function Asking({ url }: { url: string }) {
  const sentence = strings.fetch.fetching(URL.parse(url)?.host ?? url)
  return (
    <div className={styles.asking}>
      <p role="status">{sentence}</p>
      <progress aria-label={sentence} />
      <p>{url}</p>
    </div>
  )
}

type AnsweredProps = Extract<Fetching, { kind: 'answered' }> & {
  onCapture: (url: string) => void
  onPick: () => void
  onPaste: () => void
}

function Answered({ url, found, onCapture, onPick, onPaste }: AnsweredProps) {
  if (found.kind === 'failed') {
    const props = { url, onPick, onPaste, onCapture: () => onCapture(found.report?.url ?? url) }
    return <FetchFailure failure={found} {...props} />
  }
  if (found.kind === 'already-there') {
    const say = found.inTrash ? strings.fetch.inTrash : strings.fetch.there
    return (
      <div className={styles.view}>
        <p className={styles.sentence} role="status">
          {say(found.title)}
        </p>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <p className="visually-hidden" role="status">
        {strings.fetch.here(found.preview.title)}
      </p>
      <PreviewPane>
        <ArticlePreview preview={found.preview} />
      </PreviewPane>
    </div>
  )
}
