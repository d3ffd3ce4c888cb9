import { type Article, byline, type Revision } from '#shared/domain/article.ts'
import { citationDate } from '#shared/text/citationDate.ts'
import { client } from '../api.ts'
import { markChanged, showError } from '../queries.ts'
import { repairWords } from '../ui/repairWords.ts'
import { uiState } from '../uiState.ts'
import styles from './ArticleHeader.module.css'
import { EditableText } from './EditableText.tsx'
import { strings } from './strings.ts'

/** How many words a minute are read at leisure. */
const wordsPerMinute = 220

export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute))
}

/** Title, standfirst, byline and dates; each can be corrected where it stands. */
export function ArticleHeader({ article, revision }: { article: Article; revision: Revision }) {
  const save = async (details: Partial<Article>) => {
    try {
      await client('article.setDetails', { id: article.id, details })
      markChanged([article.id])
    } catch (error) {
      showError(error)
    }
  }
  const repaired = revision.repairs.map(({ kind, count }) => repairWords[kind]?.(count) ?? kind)
  return (
    <header className={styles.header}>
      <EditableText
        as="h1"
        className={styles.title ?? ''}
        label={strings.editTitle}
        value={article.title}
        onSave={(title) => save({ title })}
      />
      {article.subtitle && <p className={styles.standfirst}>{article.subtitle}</p>}
      <p className={styles.facts}>
        <EditableText
          as="span"
          className={styles.fact ?? ''}
          label={strings.addByline}
          value={byline(article)}
          isOptional
          onSave={(authors) =>
            save({
              authors: authors
                .split(',')
                .map((name) => name.trim())
                .filter(Boolean),
            })
          }
        />
        <EditableText
          as="span"
          className={styles.fact ?? ''}
          label={strings.addSite}
          value={article.site}
          isOptional
          onSave={(site) => save({ site })}
        />
        {article.publishedAt && (
          <time className={styles.fact}>{citationDate(article.publishedAt)}</time>
        )}
        {article.url && (
          <a
            className={styles.fact}
            href={article.url}
            title={strings.opens(article.url)}
            onClick={(event) => {
              event.preventDefault()
              void client('app.openExternal', { url: article.url })
            }}
          >
            {hostOf(article.url)}
          </a>
        )}
        <span className={styles.fact}>{strings.minutes(readingMinutes(revision.wordCount))}</span>
        {repaired.length > 0 && (
          <button
            type="button"
            className={`${styles.fact} ${styles.link}`}
            onClick={() => uiState.getState().show({ kind: 'repairs', articleId: article.id })}
          >
            {repaired.join(', ')}
          </button>
        )}
      </p>
    </header>
  )
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return url
  }
}
