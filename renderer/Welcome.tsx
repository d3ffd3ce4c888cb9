import { useQuery } from '@tanstack/react-query'
import { addSample, chooseFiles } from './dialogs/importActions.ts'
import { libraryInfo } from './queries.ts'
import { Button } from './ui/Button.tsx'
import { shortcutText } from './ui/shortcutText.ts'
import { uiState } from './uiState.ts'
import styles from './Welcome.module.css'

const words = {
  title: 'Pullquote',
  about:
    'Read with a pencil. Bring in an article, mark the words that matter, write beside them, and take the quotes out with their source.',
  local: 'Everything stays on this computer.',
  paste: (keys: string) => `Paste an article or the address of one with ${keys}`,
  pasteButton: 'Add…',
  open: 'Open saved pages, text and Markdown files',
  openButton: 'Open Files…',
  drop: 'Drop files, links or text anywhere on this window',
  sample: 'Show Me a Sample',
  choose: 'Choose an article in the library, or bring in a new one.',
  add: 'Add…',
}

/** What stands where no article is open. */
export function Welcome() {
  const count = useQuery(libraryInfo).data?.articleCount
  const add = () => uiState.getState().show({ kind: 'add', text: '' })
  if (count === undefined) return <main className={styles.place} />
  if (count > 0) {
    return (
      <main className={styles.place}>
        <div className={styles.quiet}>
          <p>{words.choose}</p>
          <Button onPress={add}>{words.add}</Button>
        </div>
      </main>
    )
  }
  return (
    <main className={styles.place}>
      <div className={styles.welcome}>
        <span className={styles.sign} aria-hidden>
          “
        </span>
        <h1>{words.title}</h1>
        <p className={styles.about}>{words.about}</p>
        <ul className={styles.ways}>
          <li>
            <span>{words.paste(shortcutText('Mod+V'))}</span>
            <Button onPress={add}>{words.pasteButton}</Button>
          </li>
          <li>
            <span>{words.open}</span>
            <Button onPress={() => void chooseFiles()}>{words.openButton}</Button>
          </li>
          <li>
            <span className={styles.drop}>{words.drop}</span>
          </li>
        </ul>
        <Button look="primary" onPress={() => void addSample()}>
          {words.sample}
        </Button>
        <p className={styles.local}>{words.local}</p>
      </div>
    </main>
  )
}
