import { useQuery } from '@tanstack/react-query'
import type { Step } from '#shared/ipc/libraryCalls.ts'
import { history } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './HistoryDialog.module.css'
import { strings } from './strings.ts'

const words = strings.history

type Props = {
  /** Takes back or does again so many steps, one after the other. */
  onStep: (direction: 'undo' | 'redo', count: number) => void
  onClose: () => void
}

/** What was done, the newest first. A line goes back to just before it, or forward again up to it. */
export function HistoryDialog({ onStep, onClose }: Props) {
  const steps = useQuery(history).data ?? []
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button
            onPress={() => onStep('redo', 1)}
            isDisabled={!steps.some(({ isUndone }) => isUndone)}
          >
            {words.redo}
          </Button>
          <Button
            onPress={() => onStep('undo', 1)}
            isDisabled={steps.every(({ isUndone }) => isUndone)}
          >
            {words.undo}
          </Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {strings.done}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{steps.length === 0 ? words.empty : words.intro}</p>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const count = stepsUpTo(steps, index)
          const say = step.isUndone ? words.redoTo : words.undoTo
          return (
            <li key={step.id}>
              <button
                type="button"
                className={styles.step}
                data-undone={step.isUndone || undefined}
                title={say(step.label, count)}
                onClick={() => onStep(step.isUndone ? 'redo' : 'undo', count)}
              >
                <span className={styles.label}>{step.label}</span>
                {step.isUndone && <span className={styles.state}>{words.undone}</span>}
                <time dateTime={step.finishedAt}>{timeOf(step.finishedAt)}</time>
              </button>
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}

/** How many steps lie between now and a step of the list, that one included. */
export function stepsUpTo(steps: readonly Step[], index: number): number {
  const isUndone = steps[index]?.isUndone ?? false
  const between = isUndone ? steps.slice(index) : steps.slice(0, index + 1)
  return between.filter((step) => step.isUndone === isUndone).length
}

/** The time alone for today, with the day before that. */
function timeOf(instant: string): string {
  const date = new Date(instant)
  const isToday = date.toDateString() === new Date().toDateString()
  return date.toLocaleString(undefined, {
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
  })
}
