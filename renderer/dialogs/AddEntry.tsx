import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { client } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import styles from './AddDialog.module.css'
import { ArticlePreview, PreviewPane } from './ArticlePreview.tsx'
import { type Entry, mostAddresses } from './readEntry.ts'
import { strings } from './strings.ts'
import type { EntryText } from './useEntryText.ts'

const words = strings.add
const previewRest = 250
const shownHosts = 12

type Props = { typed: EntryText; entry: Entry; isBusy: boolean; onGoOn: () => void }

/** Where an address or a text is typed or pasted, and what it will be. */
export function AddEntry({ typed, entry, isBusy, onGoOn }: Props) {
  const { text, html } = typed
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isBusy) return
    // One address is a line of its own: Enter ends it. With Shift it begins another.
    const isMeant = event.metaKey || event.ctrlKey || (entry.kind === 'address' && !event.shiftKey)
    if (!isMeant || entry.kind === 'empty') return
    event.preventDefault()
    onGoOn()
  }
  return (
    <div className={styles.columns}>
      <textarea
        className={styles.text}
        data-kind={entry.kind}
        aria-label={words.label}
        placeholder={words.hint}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it is what the dialog was opened for
        autoFocus
        spellCheck={entry.kind === 'text'}
        onPaste={typed.paste}
        onChange={(event) => typed.change(event.target.value)}
        onKeyDown={press}
      />
      <PreviewPane>
        {entry.kind === 'empty' && <p>{words.nothing}</p>}
        {entry.kind === 'address' && <p>{words.address(hostOf(entry.url))}</p>}
        {entry.kind === 'addresses' && <Addresses urls={entry.urls} />}
        {entry.kind === 'text' && html && (
          <div className={styles.note}>
            <p>{words.fromBrowser}</p>
            <Button onPress={typed.dropHtml}>{words.plain}</Button>
          </div>
        )}
        {entry.kind === 'text' && <TextPreview text={text} html={html} />}
      </PreviewPane>
    </div>
  )
}

function Addresses({ urls }: { urls: readonly string[] }) {
  const counts = new Map<string, number>()
  for (const url of urls) counts.set(hostOf(url), (counts.get(hostOf(url)) ?? 0) + 1)
  const hosts = [...counts].sort(([, one], [, other]) => other - one)
  const isTooMany = urls.length > mostAddresses
  return (
    <>
      <p role={isTooMany ? 'alert' : undefined}>
        {isTooMany ? words.tooMany(urls.length, mostAddresses) : words.addresses(urls.length)}
      </p>
      <ul className={styles.hosts} aria-label={words.hosts}>
        {hosts.slice(0, shownHosts).map(([host, count]) => (
          <li key={host}>
            <span>{host}</span>
            <span>{count}</span>
          </li>
        ))}
        {hosts.length > shownHosts && <li>{words.more(hosts.length - shownHosts)}</li>}
      </ul>
    </>
  )
}

function TextPreview({ text, html }: { text: string; html: string }) {
  const [rested, setRested] = useState({ text, html })
  useEffect(() => {
    const timer = setTimeout(() => setRested({ text, html }), previewRest)
    return () => clearTimeout(timer)
  }, [text, html])
  const { data } = useQuery({
    queryKey: ['preview', rested],
    queryFn: () =>
      client('import.preview', rested).then(
        (preview) => ({ preview, failure: '' }),
        (error: Error) => ({ preview: null, failure: error.message }),
      ),
    enabled: rested.text.trim() !== '',
    placeholderData: (before) => before,
    gcTime: 0,
  })
  if (!data) return null
  return data.preview ? <ArticlePreview preview={data.preview} /> : <p>{data.failure}</p>
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url
}
