import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Extraction } from '#shared/domain/webPage.ts'
import type { PageSource } from '#shared/ipc/webCalls.ts'
import { client } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { ArticlePreview, PreviewPane } from './ArticlePreview.tsx'
import styles from './ExtractionPicker.module.css'
import { OutlineTree } from './OutlineTree.tsx'
import { chosenAt } from './outlineSteps.ts'
import { strings } from './strings.ts'

const words = strings.pick

/** Walking through the outline with a key held down does not read each element on the way. */
const previewRest = 150

type Props = {
  source: PageSource
  extraction: Extraction
  onChange: (extraction: Extraction) => void
  /** Whether what is chosen can be read: it is what the button takes. */
  onReadable: (isReadable: boolean) => void
}

/** How the article is found in a page, or which element of the page it is, with what comes of it. */
export function ExtractionPicker({ source, extraction, onChange, onReadable }: Props) {
  const { method, steps } = extraction
  // No steps lead to the body itself, which can be chosen too.
  const [hasChosen, setChosen] = useState(steps.length > 0)
  const outline = useQuery({
    queryKey: ['outline', source],
    queryFn: () => attempt(() => client('page.outline', { source })),
    enabled: method === 'element',
    gcTime: 0,
  }).data
  const elements = outline?.value?.elements ?? []
  const hasElements = elements.length > 0
  const chosen = hasElements ? chosenAt(elements, hasChosen ? steps : undefined) : -1
  const chosenSteps = elements[chosen]?.steps
  // Before any is chosen, the first guess is what is shown; so it is also what is taken.
  useEffect(() => {
    if (method === 'element' && chosenSteps && chosenSteps.join() !== steps.join())
      onChange({ ...extraction, steps: chosenSteps })
  }, [method, chosenSteps, steps, extraction, onChange])
  return (
    <div className={styles.picker}>
      <Choice
        label={words.how}
        autoFocus={method !== 'element'}
        value={method}
        options={(['best', 'readability', 'wholePage', 'element'] as const).map((value) => ({
          value,
          label: words.methods[value],
        }))}
        onChange={(next) => onChange({ ...extraction, method: next })}
      />
      <p className={styles.hint}>{words.hints[method]}</p>
      <div className={styles.columns} data-method={method}>
        {method === 'element' &&
          (hasElements ? (
            <OutlineTree
              elements={elements}
              chosen={chosen}
              onChoose={(index) => {
                setChosen(true)
                onChange({ ...extraction, steps: elements[index]?.steps ?? [] })
              }}
            />
          ) : (
            <p className={styles.none} role="status">
              {outline ? (outline.failure ?? words.noElements) : words.looking}
            </p>
          ))}
        <Preview
          source={source}
          extraction={extraction}
          isKnown={method !== 'element' || chosenSteps?.join() === steps.join()}
          onReadable={onReadable}
        />
      </div>
    </div>
  )
}

type PreviewProps = Pick<Props, 'source' | 'extraction' | 'onReadable'> & { isKnown: boolean }

function Preview({ source, extraction, isKnown, onReadable }: PreviewProps) {
  const [rested, setRested] = useState(extraction)
  useEffect(() => {
    const timer = setTimeout(() => setRested(extraction), previewRest)
    return () => clearTimeout(timer)
  }, [extraction])
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['page', source, rested],
    queryFn: () => attempt(() => client('page.preview', { source, extraction: rested })),
    enabled: isKnown && rested === extraction,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const isReadable = data?.value !== undefined
  useEffect(() => onReadable(isReadable), [isReadable, onReadable])
  return (
    <PreviewPane>
      <div aria-busy={isPlaceholderData || undefined}>
        {data?.value && <ArticlePreview preview={data.value} />}
        {data?.failure && <p role="status">{data.failure}</p>}
        {!data && <p role="status">{isKnown ? words.reading : ''}</p>}
      </div>
    </PreviewPane>
  )
}

type Attempt<T> = { value?: T; failure?: string }

/** A page that cannot be read this way says so where its text would stand. */
async function attempt<T>(ask: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await ask() }
  } catch (error) {
    return { failure: (error as Error).message }
  }
}
