import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RevisionEntry } from '#shared/ipc/revisionCalls.ts'
import { client } from '../api.ts'
import { revisionComparison, revisionList, showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { tellRevised } from '../ui/tellRevised.ts'
import { DiffView } from './DiffView.tsx'
import { RevisionList } from './RevisionList.tsx'
import styles from './RevisionsDialog.module.css'
import { revisionTime } from './revisionTime.ts'
import { strings } from './strings.ts'

type Props = { articleId: string; onClose: () => void }

/** Every state an article's text has had, what changed between any two, and the way to each. */
export function RevisionsDialog({ articleId, onClose }: Props) {
  const revisions = useQuery(revisionList(articleId)).data
  if (!revisions) return null
  return <Open articleId={articleId} revisions={revisions} onClose={onClose} />
}

/** Compared with whichever state is before the chosen one. */
const theOneBefore = 'before'

function Open({ articleId, revisions, onClose }: Props & { revisions: RevisionEntry[] }) {
  const [chosenId, choose] = useState(() => revisions.find(({ isCurrent }) => isCurrent)?.id)
  const [against, compareWith] = useState(theOneBefore)
  const [isGoing, setGoing] = useState(false)
  const at = revisions.findIndex(({ id }) => id === chosenId)
  const chosen = revisions[at]
  const other =
    against === theOneBefore ? revisions[at + 1] : revisions.find(({ id }) => id === against)
  const goTo = async () => {
    if (!chosen || chosen.isCurrent || isGoing) return
    setGoing(true)
    try {
      const { id } = chosen
      const { summary } = await client('revision.makeCurrent', { articleId, id })
      await tellRevised(articleId, strings.went, summary)
      onClose()
    } catch (error) {
      showError(error)
      setGoing(false)
    }
  }
  return (
    <Dialog
      title={strings.title}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{strings.done}</Button>
          <Button
            look="primary"
            isDisabled={!chosen || chosen.isCurrent || isGoing}
            onPress={() => void goTo()}
          >
            {strings.goTo}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <RevisionList
          revisions={revisions}
          chosenId={chosenId}
          onChoose={choose}
          onOpen={() => void goTo()}
        />
        <div className={styles.comparison}>
          {revisions.length === 1 ? (
            <p className={styles.none}>{strings.only}</p>
          ) : (
            <>
              <label className={styles.against}>
                {strings.against}{' '}
                <select value={against} onChange={(event) => compareWith(event.target.value)}>
                  <option value={theOneBefore}>{strings.before}</option>
                  {revisions
                    .filter(({ id }) => id !== chosenId)
                    .map(({ id, capturedAt, cause }) => (
                      <option key={id} value={id}>
                        {revisionTime(capturedAt)}, {strings.cause(cause)}
                      </option>
                    ))}
                </select>
              </label>
              {chosen && other && chosen.id !== other.id ? (
                <Comparison {...inOrder(chosen, other, revisions)} />
              ) : (
                <p className={styles.none}>{strings.itself}</p>
              )}
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

/** A change is read from the older state to the newer, whichever was chosen first. */
function inOrder(chosen: RevisionEntry, other: RevisionEntry, newestFirst: RevisionEntry[]) {
  const isOlder = newestFirst.indexOf(chosen) > newestFirst.indexOf(other)
  return isOlder ? { before: chosen.id, after: other.id } : { before: other.id, after: chosen.id }
}

function Comparison({ before, after }: { before: string; after: string }) {
  const { data: diff } = useQuery(revisionComparison(before, after))
  if (!diff) return <div className={styles.text} />
  const isSame = diff.paragraphs.flat().every(({ kind }) => kind === 'same')
  return (
    <>
      <p className={styles.sum} role="status">
        {isSame ? strings.nothing : strings.changed(diff.removedWords, diff.addedWords)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.text} tabIndex={0} aria-label={strings.comparison}>
        {!isSame && <DiffView key={`${before} ${after}`} diff={diff} />}
      </section>
    </>
  )
}
