import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExportScope } from '#shared/ipc/appCalls.ts'
import { client } from '../api.ts'
import { showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { uiState } from '../uiState.ts'
import styles from './ExportDialog.module.css'
import { strings } from './strings.ts'

type What = 'article' | 'chosen' | 'all'

export function ExportDialog({
  scope: initial,
  onClose,
}: {
  scope: ExportScope
  onClose: () => void
}) {
  const articleId = uiState((state) => state.articleId)
  const chosenIds = uiState((state) => state.chosenIds)
  const several = chosenOf(initial, chosenIds, articleId)
  const [what, setWhat] = useState<What>(
    initial.kind === 'all' ? 'all' : isOnly(initial.ids, articleId) ? 'article' : 'chosen',
  )
  const [oneFile, setOneFile] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const ids =
    what === 'article' && articleId ? [articleId] : what === 'chosen' ? several : undefined
  const scope: ExportScope = ids ? { kind: 'articles', ids } : { kind: 'all' }
  const request = { scope, oneFile, format: 'markdown' }
  const { data } = useQuery({
    queryKey: ['export', request],
    queryFn: () => client('export.preview', request),
    gcTime: 0,
    staleTime: 0,
    placeholderData: (before) => before,
  })
  const save = async () => {
    try {
      const outcome = await client('export.save', request)
      if (outcome) setSaved(strings.export.saved(outcome.files.length, outcome.folder))
    } catch (error) {
      showError(error)
    }
  }
  const words = strings.export
  const choices: { value: What; label: string }[] = [
    ...(articleId ? [{ value: 'article' as const, label: words.scopeArticle }] : []),
    ...(several ? [{ value: 'chosen' as const, label: words.scopeChosen(several.length) }] : []),
    { value: 'all', label: words.scopeAll },
  ]
  return (
    <Dialog
      title={words.title}
      size="large"
      onClose={onClose}
      actions={
        saved ? (
          <>
            <p className={styles.saved} role="status">
              {saved}
            </p>
            <Button onPress={() => void client('export.show', {}).catch(showError)}>
              {words.show}
            </Button>
            <Button look="primary" autoFocus onPress={onClose}>
              {strings.done}
            </Button>
          </>
        ) : (
          <>
            <p className={styles.saved}>
              {data && words.summary(data.fileCount, data.highlightCount)}
            </p>
            <Button onPress={onClose}>{strings.cancel}</Button>
            <Button
              look="primary"
              autoFocus
              isDisabled={data?.fileCount === 0}
              onPress={() => void save()}
            >
              {words.save}
            </Button>
          </>
        )
      }
    >
      <div className={styles.choices}>
        <Choice
          label={words.what}
          value={what}
          options={choices}
          onChange={(value) => {
            setSaved(null)
            setWhat(value)
          }}
        />
        <Choice
          label={words.files}
          value={oneFile ? 'one' : 'each'}
          options={[
            { value: 'each', label: words.perArticle },
            { value: 'one', label: words.oneFile },
          ]}
          onChange={(value) => {
            setSaved(null)
            setOneFile(value === 'one')
          }}
        />
      </div>
      <section className={styles.previews} aria-label={words.preview}>
        {data?.files.map((file) => (
          <div key={file.name}>
            <p className={styles.name}>{file.name}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus */}
            <pre className={styles.text} tabIndex={0}>
              {file.text}
              {file.isCut && words.cut}
            </pre>
          </div>
        ))}
      </section>
    </Dialog>
  )
}

const isOnly = (ids: readonly string[], id: string | null) => ids.length === 1 && ids[0] === id

/** Articles the dialog was opened for, or chosen in the library, where they are not just the open one. */
function chosenOf(
  initial: ExportScope,
  chosenIds: readonly string[],
  articleId: string | null,
): string[] | undefined {
  const ids =
    initial.kind === 'articles' && !isOnly(initial.ids, articleId) ? initial.ids : chosenIds
  return ids.length === 0 || isOnly(ids, articleId) ? undefined : [...ids]
}
