import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Article, ArticleDetails } from '#shared/domain/article.ts'
import { client } from '../api.ts'
import { articleDocument, markChanged, showError } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
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
    language: article.language ?? '',
    tags: article.tags.join(', '),
  })
  const [problem, setProblem] = useState('')
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value })
  const save = async () => {
    const details = {
      ...draft,
      authors: listOf(draft.authors),
      tags: listOf(draft.tags),
      publishedAt: draft.publishedAt.trim() || null,
      language: draft.language.trim() || null,
    }
    const parsed = ArticleDetails.partial().safeParse(details)
    if (!parsed.success) {
      setProblem(
        parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '),
      )
      return
    }
    try {
      await client('article.setDetails', { id: article.id, details: parsed.data })
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
        <Field label={details.articleTitle} value={draft.title} onChange={set('title')} autoFocus />
        <Field
          label={details.subtitle}
          value={draft.subtitle}
          onChange={set('subtitle')}
          lines={2}
        />
        <Field label={details.authors} value={draft.authors} onChange={set('authors')} />
        <Field label={details.site} value={draft.site} onChange={set('site')} />
        <Field label={details.url} value={draft.url} onChange={set('url')} />
        <Field
          label={details.date}
          value={draft.publishedAt}
          onChange={set('publishedAt')}
          hint={details.dateHint}
        />
        <Field
          label={details.language}
          value={draft.language}
          onChange={set('language')}
          hint={details.languageHint}
        />
        <Field label={details.tags} value={draft.tags} onChange={set('tags')} />
        {problem && <p role="alert">{problem}</p>}
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
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
