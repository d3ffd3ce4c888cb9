import type { FetchedPreview } from '#shared/ipc/webCalls.ts'
import { Button } from '../ui/Button.tsx'
import { shortcutText } from '../ui/shortcutText.ts'
import styles from './AddDialog.module.css'
import { chooseFiles, chooseFolder } from './importActions.ts'
import { type Entry, mostAddresses } from './readEntry.ts'
import { strings } from './strings.ts'
import type { Fetching } from './useFetching.ts'

const words = strings.add

type There = Extract<FetchedPreview, { kind: 'already-there' }>

type Props = {
  fetching: Fetching
  entry: Entry
  isBusy: boolean
  /** Whether what was chosen by hand can be read. */
  isReadable: boolean
  onGoOn: () => void
  onLeave: () => void
  onClose: () => void
  onCapture: (url: string) => void
  onRetry: (url: string) => void
  onPick: () => void
  onAdd: (token: string) => void
  onOpen: (found: There) => void
}

/** The buttons of the Add dialog, for where adding stands. */
export function AddActions(props: Props) {
  const { fetching, isBusy, onLeave, onAdd } = props
  const back = <Button onPress={onLeave}>{strings.back}</Button>
  switch (fetching.kind) {
    case 'entry':
      return <EntryActions {...props} />
    case 'asking':
      return (
        <Button autoFocus onPress={onLeave}>
          {strings.cancel}
        </Button>
      )
    case 'answered':
      return (
        <>
          {back}
          <AnswerActions {...props} url={fetching.url} found={fetching.found} />
        </>
      )
    case 'picking':
      return (
        <>
          {back}
          <Button
            look="primary"
            isDisabled={isBusy || !props.isReadable}
            onPress={() => onAdd(fetching.token)}
          >
            {words.add}
          </Button>
        </>
      )
    default:
      return fetching satisfies never
  }
}

function AnswerActions({ url, found, ...props }: Props & { url: string; found: FetchedPreview }) {
  switch (found.kind) {
    case 'page':
      return (
        <>
          <Button onPress={props.onPick}>{strings.fetch.byHand}</Button>
          <Button
            look="primary"
            autoFocus
            isDisabled={props.isBusy}
            onPress={() => props.onAdd(found.token)}
          >
            {words.add}
          </Button>
        </>
      )
    case 'already-there':
      return (
        <Button look="primary" autoFocus onPress={() => props.onOpen(found)}>
          {found.inTrash ? strings.fetch.restore : strings.fetch.open}
        </Button>
      )
    case 'failed':
      return <Button onPress={() => props.onRetry(url)}>{strings.retry}</Button>
    default:
      return found satisfies never
  }
}

function EntryActions({ entry, isBusy, onGoOn, onClose, onCapture }: Props) {
  const bringIn = (choose: () => Promise<void>) => () => {
    onClose()
    void choose()
  }
  const addingKeys = entry.kind === 'addresses' ? words.keysMany : words.keys
  const isTooMany = entry.kind === 'addresses' && entry.urls.length > mostAddresses
  return (
    <>
      <p className={styles.keys}>
        {entry.kind === 'address' ? words.enterFetches : addingKeys(shortcutText('Mod+Enter'))}
      </p>
      {entry.kind === 'address' ? (
        <Button onPress={() => onCapture(entry.url)}>{words.capture}</Button>
      ) : (
        <>
          <Button onPress={bringIn(chooseFiles)}>{words.open}</Button>
          <Button onPress={bringIn(chooseFolder)}>{words.openFolder}</Button>
        </>
      )}
      <Button
        look="primary"
        isDisabled={entry.kind === 'empty' || isBusy || isTooMany}
        onPress={onGoOn}
      >
        {labelOf(entry)}
      </Button>
    </>
  )
}

function labelOf(entry: Entry): string {
  switch (entry.kind) {
    case 'address':
      return words.fetch
    case 'addresses':
      return words.addMany(entry.urls.length)
    default:
      return words.add
  }
}
