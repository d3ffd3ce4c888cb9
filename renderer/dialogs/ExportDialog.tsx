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

export function ExportDialog({
  scope: initial,
  onClose,
}: {
  scope: ExportScope
  onClose: () => void
}) {
  const [scope, setScope] = useState(initial)
  const [oneFile, setOneFile] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const articleId = uiState((state) => state.articleId)
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
  const scopes = [
    ...(articleId ? [{ value: 'article', label: words.scopeArticle }] : []),
    ...(initial.kind === 'articles' && !(initial.ids.length === 1 && initial.ids[0] === articleId)
      ? [{ value: 'chosen', label: words.scopeChosen(initial.ids.length) }]
      : []),
    { value: 'all', label: words.scopeAll },
  ]
  const chosen =
    scope.kind === 'all'
      ? 'all'
      : scope === initial && scopes.some(({ value }) => value === 'chosen')
        ? 'chosen'
        : 'article'
  return (
    <Dialog
      title={words.title}
      size="large"
      onClose={onClose}
      actions={
        <>
          {saved ? (
            <>
              <p className={styles.saved} role="status">
                {saved}
              </p>
              <Button onPress={() => void client('export.show', {}).catch(showError)}>
                {words.show}
              </Button>
              <Button look="primary" onPress={onClose}>
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
                isDisabled={!data || data.fileCount === 0}
                onPress={() => void save()}
              >
                {words.save}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles.choices}>
        <Choice
          label={words.what}
          value={chosen}
          options={scopes}
          onChange={(value) => {
            setSaved(null)
            if (value === 'all') setScope({ kind: 'all' })
            else if (value === 'chosen') setScope(initial)
            else if (articleId) setScope({ kind: 'articles', ids: [articleId] })
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
