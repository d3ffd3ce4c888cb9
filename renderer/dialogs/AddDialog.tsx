import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { byline } from '#shared/domain/article.ts'
import { blockStarts } from '#shared/text/articleText.ts'
import { citationDate } from '#shared/text/citationDate.ts'
import { client } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { repairWords } from '../ui/repairWords.ts'
import { shortcutText } from '../ui/shortcutText.ts'
import { uiState } from '../uiState.ts'
import styles from './AddDialog.module.css'
import { chooseFiles, importText } from './importActions.ts'
import { strings } from './strings.ts'

const previewRest = 250

export function AddDialog({ initial, onClose }: { initial: string; onClose: () => void }) {
  const [text, setText] = useState(initial || uiState.getState().addDraft)
  const [isAdding, setAdding] = useState(false)
  const add = async () => {
    setAdding(true)
    // The text stays in the dialog until it is safely in the library.
    if (await importText(text)) {
      uiState.setState({ addDraft: '' })
      onClose()
    } else setAdding(false)
  }
  return (
    <Dialog
      title={strings.add.title}
      size="large"
      isKept={text.trim() !== ''}
      onClose={onClose}
      actions={
        <>
          <p className={styles.keys}>{strings.add.keys(shortcutText('Mod+Enter'))}</p>
          <Button
            onPress={() => {
              onClose()
              void chooseFiles()
            }}
          >
            {strings.add.open}
          </Button>
          <Button
            look="primary"
            isDisabled={text.trim() === '' || isAdding}
            onPress={() => void add()}
          >
            {strings.add.add}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <textarea
          className={styles.text}
          aria-label={strings.add.label}
          placeholder={strings.add.hint}
          value={text}
          autoFocus
          onChange={(event) => {
            setText(event.target.value)
            uiState.setState({ addDraft: event.target.value })
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
            event.preventDefault()
            if (text.trim() && !isAdding) void add()
          }}
        />
        <Preview text={text} />
      </div>
    </Dialog>
  )
}

function Preview({ text }: { text: string }) {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), previewRest)
    return () => clearTimeout(timer)
  }, [text])
  const { data, error } = useQuery({
    queryKey: ['preview', rested],
    queryFn: () =>
      client('import.preview', { text: rested }).catch((failure: Error) => ({
        failure: failure.message,
      })),
    enabled: rested.trim() !== '',
    placeholderData: (before) => before,
    gcTime: 0,
  })
  if (rested.trim() === '' || !data || error)
    return <div className={styles.preview}>{strings.add.nothing}</div>
  if ('failure' in data) return <div className={styles.preview}>{data.failure}</div>
  const starts = blockStarts(data.blocks)
  const headings = data.blocks.filter(({ kind }) => kind === 'heading').length
  const source = [byline(data), data.site, citationDate(data.publishedAt)]
    .filter(Boolean)
    .join(' · ')
  return (
    <section className={styles.preview} aria-label={strings.add.preview}>
      <p className={styles.label}>{strings.add.preview}</p>
      <h3 className={styles.title}>{data.title}</h3>
      {data.subtitle && <p className={styles.muted}>{data.subtitle}</p>}
      {source && <p className={styles.muted}>{source}</p>}
      <p className={styles.muted}>
        {strings.words(data.wordCount)} · {strings.parts(data.blocks.length - headings, headings)}
      </p>
      {data.repairs.map(({ kind, count }) => (
        <p key={kind} className={styles.repair}>
          {repairWords[kind]?.(count)}
        </p>
      ))}
      <div className={styles.body}>
        {data.blocks.slice(0, 12).map((block, index) => {
          const Element = block.kind === 'heading' ? 'h4' : 'p'
          return <Element key={starts[index]}>{block.text.slice(0, 400)}</Element>
        })}
      </div>
    </section>
  )
}
