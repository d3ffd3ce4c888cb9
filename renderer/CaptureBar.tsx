import { useQuery } from '@tanstack/react-query'
import { captureCommands, captureWords as words } from './captureCommands.ts'
import { articleDocument, showError } from './queries.ts'
import { Button } from './ui/Button.tsx'
import { Strip } from './ui/Strip.tsx'
import { uiState } from './uiState.ts'

const run = (id: string) => () => void Promise.resolve().then(captureCommands[id]).catch(showError)

/** Of a page's title, UTF-16 code units: it is a stranger's. */
const shownLength = 120

/** While the capture window is open: what it shows, and saving it. */
export function CaptureBar() {
  const capture = uiState((state) => state.capture)
  const captured = uiState((state) => state.captured)
  const isSaving = uiState((state) => state.isCapturing)
  const openId = uiState((state) => state.articleId)
  const checkedId = capture?.articleId ?? ''
  const checked = useQuery({ ...articleDocument(checkedId), enabled: checkedId !== '' }).data
  if (!capture) return null
  const host = URL.parse(capture.url)?.host ?? capture.url
  const name = capture.title.slice(0, shownLength) || host
  const canSave = !isSaving && capture.failure === ''
  return (
    <Strip
      label={words.label}
      actions={
        <>
          {captured && captured.articleId !== openId && (
            <Button onPress={() => uiState.getState().openArticle(captured.articleId)}>
              {words.open}
            </Button>
          )}
          <Button look="primary" isDisabled={!canSave} onPress={run('capture.save')}>
            {words.save}
          </Button>
          <Button isDisabled={!canSave} onPress={run('capture.saveSelection')}>
            {words.saveSelection}
          </Button>
          <Button onPress={run('capture.close')}>{words.close}</Button>
        </>
      }
    >
      {checked && !captured && <p>{words.checking(checked.article.title)}</p>}
      {captured && <p>{words.saved(captured.title)}</p>}
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {name !== host && <bdi>({host})</bdi>} {isSaving && words.saving}
        {capture.isLoading && !isSaving && words.loading}
        {capture.failure && words.failed(capture.failure)}
      </p>
    </Strip>
  )
}
