import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '#shared/domain/webPage.ts'
import { citationDate } from '#shared/text/citationDate.ts'
import { client } from '../api.ts'
import { answerList, markChanged, showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { giveFocusBack } from '../ui/giveFocusBack.ts'
import { tellRevised } from '../ui/tellRevised.ts'
import styles from './AnswerStrip.module.css'
import { strings } from './strings.ts'

const words = strings.answers

/** What the source said that was not taken for the article, until the reader decides. */
export function AnswerStrip({ articleId }: { articleId: string }) {
  const answers = useQuery(answerList(articleId)).data ?? []
  const [isBusy, setBusy] = useState(false)
  if (answers.length === 0) return null
  const doing = (act: () => Promise<void>) => async () => {
    setBusy(true)
    try {
      await act()
      markChanged([articleId])
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
  }
  const accept = (id: string) =>
    doing(async () => {
      await client('answer.accept', { articleId, id })
      await tellRevised(articleId, words.used)
    })
  const discard = (id: string) =>
    doing(async () => {
      await client('answer.remove', { id })
    })
  return (
    <aside
      className={styles.strip}
      ref={giveFocusBack}
      aria-label={words.label}
      lang="en"
      dir="ltr"
    >
      <p>{words.intro(answers.length)}</p>
      <ul>
        {answers.map((answer) => (
          <li key={answer.id}>
            <div className={styles.what}>
              <p>{described(answer)}</p>
              {answer.reasons.map((reason) => (
                <p key={reason} className={styles.reason}>
                  {reason}
                </p>
              ))}
            </div>
            <Button isDisabled={isBusy} onPress={accept(answer.id)}>
              {words.use}
            </Button>
            <Button isDisabled={isBusy} onPress={discard(answer.id)}>
              {words.discard}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function described({ receivedAt, title, status, url }: Answer): string {
  const named = title ? words.titled(title) : (URL.parse(url)?.host ?? url)
  const parts = [citationDate(receivedAt.slice(0, 10)), named]
  if (status >= 400) parts.push(words.status(status))
  return parts.join(' · ')
}
