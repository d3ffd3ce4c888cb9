import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Article, ArticleDetails } from '#shared/domain/article.ts'
import { isDay } from '#shared/text/citationDate.ts'
import { client } from '../api.ts'
import { articleDocument, markChanged, showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './DetailsDialog.module.css'
import { strings } from './strings.ts'

export function DetailsDialog({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const { data } = useQuery(articleDocument(articleId))
  return data ? <DetailsForm article={data.article} onClose={onClose} /> : null
}

function DetailsForm({ article, onClose }: { article: Article; onClose: () => void }) {
  const [draft, setDraft] = useState({
    title: article.title,
    subtitle: article.subtitle,
    authors: article.authors.join(', '),
    site: article.site,
    url: article.url,
    publishedAt: article.publishedAt ?? '',
    modifiedAt: article.modifiedAt ?? '',
    language: article.language ?? '',
    tags: article.tags.join(', '),
  })
  const [problems, setProblems] = useState<Problems>({})
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value })
  const save = async () => {
    const details = {
      ...draft,
      url: draft.url.trim(),
      authors: listOf(draft.authors),
      tags: listOf(draft.tags),
      publishedAt: draft.publishedAt.trim() || null,
      modifiedAt: draft.modifiedAt.trim() || null,
      language: draft.language.trim() || null,
    }
    const found = problemsOf(details)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    try {
      await client('article.setDetails', { id: article.id, details })
      markChanged([article.id])
      onClose()
    } catch (error) {
      showError(error)
    }
  }
  const { details } = strings
  return (
    <Dialog
      title={details.title}
      isKept
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{strings.cancel}</Button>
          <Button look="primary" onPress={() => void save()}>
            {strings.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field
          label={details.articleTitle}
          value={draft.title}
          onChange={set('title')}
          problem={problems.title ?? ''}
          autoFocus
        />
        <Field
          label={details.subtitle}
          value={draft.subtitle}
          onChange={set('subtitle')}
          lines={2}
        />
        <div className={styles.pairs}>
          <Field
            label={details.authors}
            value={draft.authors}
            onChange={set('authors')}
            problem={problems.authors ?? ''}
          />
          <Field
            label={details.site}
            value={draft.site}
            onChange={set('site')}
            problem={problems.site ?? ''}
          />
        </div>
        <Field
          label={details.url}
          value={draft.url}
          onChange={set('url')}
          problem={problems.url ?? ''}
        />
        <div className={styles.pairs}>
          <Field
            label={details.date}
            value={draft.publishedAt}
            onChange={set('publishedAt')}
            hint={details.dateHint}
            problem={problems.publishedAt ?? ''}
          />
          <Field
            label={details.modified}
            value={draft.modifiedAt}
            onChange={set('modifiedAt')}
            problem={problems.modifiedAt ?? ''}
          />
        </div>
        <div className={styles.pairs}>
          <Field
            label={details.language}
            value={draft.language}
            onChange={set('language')}
            hint={details.languageHint}
            problem={problems.language ?? ''}
          />
          <Field
            label={details.tags}
            value={draft.tags}
            onChange={set('tags')}
            problem={problems.tags ?? ''}
          />
        </div>
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

type Problems = { [Name in keyof ArticleDetails]?: string }

/** What is wrong with details as they were typed, a sentence for each that is. */
export function problemsOf(details: Partial<ArticleDetails>): Problems {
  const { problems } = strings.details
  const sentences: Problems = problems
  const parsed = ArticleDetails.partial().safeParse(details)
  const found: Problems = {}
  for (const { path } of parsed.error?.issues ?? []) {
    const name = path[0] as keyof ArticleDetails
    found[name] = sentences[name] ?? problems.other
  }
  if (details.url && !/^https?:\/\/[^\s/]+/i.test(details.url)) found.url = problems.url
  for (const name of ['publishedAt', 'modifiedAt'] as const) {
    const date = details[name]
    if (date && !isDateAsSaid(date)) found[name] = problems[name]
  }
  if (details.language && !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(details.language))
    found.language = problems.language
  return found
}

/** Whether a date is written as precisely as it was said, from a year to a time with its zone. */
function isDateAsSaid(date: string): boolean {
  const match =
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(
      date,
    )
  return match !== null && (match[1] === undefined || isDay(date.slice(0, 10)))
}

function listOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ]
}
