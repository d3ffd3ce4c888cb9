import type { Ref } from 'react'
import type { ArticleDocument } from '#shared/domain/article.ts'
import { AnswerStrip } from './AnswerStrip.tsx'
import { ArticleHeader } from './ArticleHeader.tsx'
import { Blocks } from './BlockView.tsx'
import styles from './Reader.module.css'

/** An article as a well-set page. `body` is the element that holds its text. */
export function Reader({
  document,
  body,
}: {
  document: ArticleDocument
  body: Ref<HTMLDivElement>
}) {
  const { article, revision, blocks, images } = document
  return (
    <article className={styles.page} lang={article.language ?? undefined} dir={article.direction}>
      <ArticleHeader
        article={article}
        revision={revision}
        states={{ count: document.revisionCount, newestAt: document.newestRevisionAt }}
      />
      {document.answerCount > 0 && <AnswerStrip articleId={article.id} />}
      <div ref={body} className={styles.text} key={revision.id}>
        <Blocks blocks={blocks} images={images} />
      </div>
    </article>
  )
}
