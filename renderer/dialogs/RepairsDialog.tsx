import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RepairKind } from '#shared/domain/repair.ts'
import { client } from '../api.ts'
import { articleDocument, markChanged, showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Toggle } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { repairWords } from '../ui/repairWords.ts'
import { tellRevised } from '../ui/tellRevised.ts'
import { strings } from './strings.ts'

const plainNames: Record<RepairKind, string> = {
  apostrophe: 'Repair apostrophes',
  unwrap: 'Join broken lines',
  hyphenation: 'Join divided words',
  imageLine: 'Recognise image lines',
  boilerplate: 'Leave advertising out',
  control: 'Remove broken characters',
}

export function RepairsDialog({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const { data } = useQuery(articleDocument(articleId))
  const [isReading, setReading] = useState(false)
  if (!data) return null
  const { repairs, repairsOff } = data.revision
  const counts = new Map(repairs.map(({ kind, count }) => [kind, count]))
  const kinds = [...new Set([...repairs.map(({ kind }) => kind), ...repairsOff])]
  const change = async (kind: RepairKind, isOn: boolean) => {
    setReading(true)
    try {
      const off = isOn ? repairsOff.filter((other) => other !== kind) : [...repairsOff, kind]
      const { id } = data.revision
      const { revisionId } = await client('article.setRepairs', { id: articleId, repairsOff: off })
      if (revisionId !== id) await tellRevised(articleId, strings.repairs.done)
      else markChanged([articleId])
    } catch (error) {
      showError(error)
    } finally {
      setReading(false)
    }
  }
  return (
    <Dialog
      title={strings.repairs.title}
      size="small"
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {strings.done}
        </Button>
      }
    >
      <p>{kinds.length > 0 ? strings.repairs.intro : strings.repairs.none}</p>
      {kinds.map((kind) => {
        const count = counts.get(kind)
        return (
          <Toggle
            key={kind}
            label={
              count === undefined
                ? plainNames[kind]
                : (repairWords[kind]?.(count) ?? plainNames[kind])
            }
            isOn={!repairsOff.includes(kind)}
            onChange={(isOn) => void change(kind, isOn)}
          />
        )
      })}
      <p role="status">{isReading ? strings.repairs.reading : ''}</p>
    </Dialog>
  )
}
