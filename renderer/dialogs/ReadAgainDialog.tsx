import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Revision } from '#shared/domain/article.ts'
import { client } from '../api.ts'
import { articleDocument, showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Toggle } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { tellRevised } from '../ui/tellRevised.ts'
import { uiState } from '../uiState.ts'
import { ExtractionPicker } from './ExtractionPicker.tsx'
import { strings } from './strings.ts'

const words = strings.readAgain

/** Reads an article again from its kept source: in another way, or from another part of the page. */
export function ReadAgainDialog({
  articleId,
  onClose,
}: {
  articleId: string
  onClose: () => void
}) {
  const { data } = useQuery(articleDocument(articleId))
  if (!data) return null
  return <Open revision={data.revision} onClose={onClose} />
}

function Open({ revision, onClose }: { revision: Revision; onClose: () => void }) {
  const { articleId, extraction: before } = revision
  const [extraction, setExtraction] = useState(before)
  const [isReadable, setReadable] = useState(false)
  const [isReading, setReading] = useState(false)
  const [source] = useState({ articleId })
  const read = async () => {
    setReading(true)
    try {
      const { revisionId } = await client('article.parseAgain', { id: articleId, extraction })
      if (revisionId !== revision.id) await tellRevised(articleId, words.done)
      else uiState.getState().toast({ text: words.same, kind: 'info', canUndo: false })
      onClose()
    } catch (error) {
      showError(error)
      setReading(false)
    }
  }
  return (
    <Dialog
      title={words.title}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{strings.cancel}</Button>
          <Button look="primary" isDisabled={!isReadable || isReading} onPress={() => void read()}>
            {words.use}
          </Button>
        </>
      }
    >
      <ExtractionPicker
        source={source}
        extraction={extraction}
        onChange={setExtraction}
        onReadable={setReadable}
      />
      {before.removed.length > 0 && (
        <Toggle
          label={words.removed(before.removed.length)}
          hint={words.removedHint}
          isOn={extraction.removed.length > 0}
          onChange={(isOn) => setExtraction({ ...extraction, removed: isOn ? before.removed : [] })}
        />
      )}
    </Dialog>
  )
}
