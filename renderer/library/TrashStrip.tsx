import { Button } from '../ui/Button.tsx'
import { restoreArticles } from './libraryActions.ts'
import { strings } from './strings.ts'
import styles from './TrashStrip.module.css'

/** Over an article that lies in the trash: what it is, and the way back. */
export function TrashStrip({ articleId }: { articleId: string }) {
  return (
    <div className={styles.strip} role="note">
      <p>{strings.inTrash}</p>
      <Button onPress={() => void restoreArticles([articleId])}>{strings.restore(1)}</Button>
    </div>
  )
}
