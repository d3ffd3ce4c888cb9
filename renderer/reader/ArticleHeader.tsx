import { useState } from 'react'
import { type Article, type ArticleDetails, byline, type Revision } from '#shared/domain/article.ts'
import { citationDate } from '#shared/text/citationDate.ts'
import { client } from '../api.ts'
import { articleDocument, queryClient, showError } from '../queries.ts'
import { repairWords } from '../ui/repairWords.ts'
import { TagField } from '../ui/TagField.tsx'
import { uiState } from '../uiState.ts'
import styles from './ArticleHeader.module.css'
import { EditableText } from './EditableText.tsx'
import { hostOf, openOutside } from './openOutside.ts'
import { strings } from './strings.ts'

/** How many words a minute are read at leisure. */
const wordsPerMinute = 220

type Props = {
  article: Article
  revision: Revision
  /** How many states the text has had, and when the newest was made. */
  states: { count: number; newestAt: string }
}

/** Title, standfirst, byline and dates; each can be corrected where it stands. */
export function ArticleHeader({ article, revision, states }: Props) {
  const save = (details: Partial<ArticleDetails>) => void saveDetails(article.id, details)
  return (
    <header className={styles.header}>
      <EditableText
        as="h1"
        className={styles.title}
        label={strings.title}
        value={article.title}
        onSave={(title) => save({ title })}
      />
      {article.subtitle && (
        <EditableText
          as="p"
          className={styles.standfirst}
          label={strings.standfirst}
          value={article.subtitle}
          isOptional
          onSave={(subtitle) => save({ subtitle })}
        />
      )}
      <Facts article={article} revision={revision} states={states} onSave={save} />
    </header>
  )
}

type Facts = Props & { onSave: (details: Partial<ArticleDetails>) => void }

/** One line of what is known of the article; what is not known yet is offered behind it. */
function Facts({ article, revision, states, onSave }: Facts) {
  const { url } = article
  const modified = modifiedDate(article)
  const fields = [
    {
      key: 'authors',
      label: strings.authors,
      placeholder: strings.addAuthors,
      value: byline(article),
      onSave: (authors: string) =>
        onSave({ authors: authors.split(',').map(trimmed).filter(Boolean) }),
    },
    {
      key: 'site',
      label: strings.site,
      placeholder: strings.addSite,
      // The link says it already.
      value: isNamedForHost(article) ? '' : article.site,
      onSave: (site: string) => onSave({ site }),
    },
    {
      key: 'date',
      label: strings.date,
      placeholder: strings.addDate,
      value: article.publishedAt ?? '',
      shown: citationDate(article.publishedAt),
      isValid: (date: string) => date === '' || isDate(date),
      onSave: (date: string) => onSave({ publishedAt: date || null }),
    },
  ]
  const field = ({ key, ...props }: (typeof fields)[number]) => (
    <EditableText key={key} as="span" className={styles.fact} isOptional {...props} />
  )
  const tags = (
    <Tags key="tags" tags={article.tags} onChange={(changed) => onSave({ tags: changed })} />
  )
  const hasTags = article.tags.length > 0
  return (
    <div className={styles.line}>
      <div className={styles.facts}>
        {fields.filter(({ value }) => value !== '').map(field)}
        {modified && (
          <time className={styles.fact} dateTime={article.modifiedAt ?? ''}>
            <bdi>{strings.modified(modified)}</bdi>
          </time>
        )}
        {url && (
          <a
            className={styles.fact}
            href={url}
            title={strings.opens(url)}
            onClick={openOutside}
            onAuxClick={openOutside}
          >
            {hostOf(url)}
          </a>
        )}
        {!article.publishedAt && (
          <time className={styles.fact} dateTime={article.addedAt}>
            <bdi>{strings.added(citationDate(article.addedAt.slice(0, 10)))}</bdi>
          </time>
        )}
        <span className={styles.fact}>
          <bdi>{strings.minutes(minutesOf(revision))}</bdi>
        </span>
        <Repairs article={article} revision={revision} />
        {states.count > 1 && (
          <span className={styles.fact}>
            <button
              type="button"
              dir="auto"
              className={styles.tags}
              title={strings.showStates}
              onClick={() => uiState.getState().show({ kind: 'revisions', articleId: article.id })}
            >
              {strings.states(
                states.count,
                revision.capturedAt === states.newestAt
                  ? citationDate(states.newestAt.slice(0, 10))
                  : null,
              )}
            </button>
          </span>
        )}
        {hasTags && tags}
        <span className={styles.offers}>
          {fields.filter(({ value }) => value === '').map(field)}
          {!hasTags && tags}
        </span>
      </div>
    </div>
  )
}

function Repairs({ article, revision }: Pick<Props, 'article' | 'revision'>) {
  const repaired = revision.repairs.map(({ kind, count }) => repairWords[kind]?.(count) ?? kind)
  if (repaired.length === 0) return null
  const open = () => uiState.getState().show({ kind: 'repairs', articleId: article.id })
  return (
    <span className={styles.fact}>
      <button
        type="button"
        dir="auto"
        className={styles.repairs}
        title={strings.repairs}
        onClick={open}
      >
        {repaired.join(', ')}
      </button>
    </span>
  )
}

function Tags({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const [isEditing, setEditing] = useState(false)
  if (isEditing) {
    return (
      <div className={styles.tagField}>
        <TagField tags={tags} onChange={onChange} onLeave={() => setEditing(false)} />
      </div>
    )
  }
  return (
    <span className={styles.fact}>
      <button
        type="button"
        dir="auto"
        className={styles.tags}
        title={strings.editTags}
        onClick={() => setEditing(true)}
      >
        {tags.length === 0 ? strings.addTags : tags.map((tag) => `#${tag}`).join(' ')}
      </button>
    </span>
  )
}

/** Shows a correction at once and stores it; what is stored is shown again if that fails. */
async function saveDetails(id: string, details: Partial<ArticleDetails>): Promise<void> {
  const { queryKey } = articleDocument(id)
  queryClient.setQueryData(queryKey, (shown) =>
    shown ? { ...shown, article: { ...shown.article, ...details } } : shown,
  )
  try {
    await client('article.setDetails', { id, details })
  } catch (error) {
    showError(error)
    await queryClient.invalidateQueries({ queryKey })
  }
}

/** When its source last changed it, as far as that differs from when it was published; else empty. */
function modifiedDate({ publishedAt, modifiedAt }: Article): string {
  const modified = citationDate(modifiedAt)
  return modified === citationDate(publishedAt) ? '' : modified
}

function minutesOf({ wordCount }: Revision): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute))
}

function isDate(text: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(text)
}

/** Whether the source is called nothing but the host of its address. */
function isNamedForHost({ site, url }: Article): boolean {
  const named = URL.parse(`http://${site}`)
  return url !== '' && named?.pathname === '/' && hostOf(named.href) === hostOf(url)
}

function trimmed(text: string): string {
  return text.trim()
}
