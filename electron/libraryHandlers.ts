import { statSync } from 'node:fs'
import type { LibraryContract } from '#shared/ipc/contract.ts'
import type { Handlers } from '#shared/ipc/define.ts'
import { listAnswers } from './db/answer.ts'
import { getArticleRow } from './db/article.ts'
import { listArticles } from './db/articleList.ts'
import { listColors } from './db/color.ts'
import { countLibrary } from './db/count.ts'
import { getHighlightRow, listHighlights, listTags, toHighlight } from './db/highlight.ts'
import type { LibraryDb } from './db/open.ts'
import { findInLibrary } from './db/search.ts'
import { getSettings, setSettings } from './db/setting.ts'
import { inStep, listSteps } from './db/step.ts'
import * as annotate from './library/annotate.ts'
import { discardAnswer } from './library/answers.ts'
import { openArticle } from './library/openArticle.ts'
import { withoutBlocks } from './library/reviseArticle.ts'
import * as revisions from './library/revisions.ts'
import * as shelve from './library/shelve.ts'
import { stepBack, stepForward } from './library/stepBack.ts'

/** Tells that articles changed; null when it cannot be said which. */
export type Changed = (articleIds: string[] | null) => void

/** What answers each call about the library, wherever it is open. */
export function libraryHandlers(library: LibraryDb, changed: Changed): Handlers<LibraryContract> {
  const then = <T>(articleIds: string[] | null, value: T): T => {
    changed(articleIds)
    return value
  }
  return {
    'article.list': (input) => listArticles(library, input),
    'article.get': ({ id }) => openArticle(library, id),
    'article.setDetails': (input) => then([input.id], shelve.setDetails(library, input)),
    'article.setNote': (input) => then([input.id], annotate.setArticleNote(library, input)),
    'article.setPosition': (input) => shelve.setPosition(library, input),
    'article.removeBlock': (input) => {
      const revisionId = inStep(library, { label: 'Remove Part of Text' }, () =>
        withoutBlocks(library, input),
      )
      return then([input.id], { revisionId })
    },
    'answer.list': ({ articleId }) => listAnswers(library, getArticleRow(library, articleId).id),
    'answer.remove': ({ id }) => then(null, discardAnswer(library, id)),
    'article.remove': ({ ids }) => then(ids, shelve.remove(library, ids)),
    'article.restore': ({ ids }) => then(ids, shelve.restore(library, ids)),
    'article.removeForever': ({ ids }) => then(null, shelve.removeForever(library, ids)),

    'highlight.list': ({ articleId }) => listHighlights(library, articleId),
    'highlight.get': ({ id }) => toHighlight(getHighlightRow(library, id)),
    'highlight.create': (input) => then([input.articleId], annotate.create(library, input)),
    'highlight.setPassage': (input) => {
      const highlight = annotate.setPassage(library, input)
      return then([highlight.articleId], highlight)
    },
    'highlight.setColor': (input) => then(...annotate.setColor(library, input)),
    'highlight.setNote': (input) => then(...annotate.setNote(library, input)),
    'highlight.setTags': (input) => then(...annotate.setTags(library, input)),
    'highlight.remove': ({ ids }) => then(...annotate.remove(library, ids)),
    'tag.list': () => listTags(library),
    'color.list': () => listColors(library),
    'color.set': (input) => then(null, annotate.changeColor(library, input)),

    'revision.list': ({ articleId }) => revisions.listRevisions(library, articleId),
    'revision.get': ({ id }) => revisions.getRevision(library, id),
    'revision.compare': (input) => revisions.compareRevisions(library, input),
    'revision.makeCurrent': (input) =>
      then([input.articleId], revisions.goToRevision(library, input)),
    'article.editText': (input) => then([input.id], revisions.editText(library, input)),
    'highlight.place': (input) => {
      const highlight = revisions.placeHighlight(library, input)
      return then([highlight.articleId], highlight)
    },

    'search.find': (input) => findInLibrary(library, input),
    'history.undo': () => {
      const outcome = stepBack(library)
      return then(
        outcome?.articleIds ?? [],
        outcome && { label: outcome.label, articleId: outcome.articleId },
      )
    },
    'history.redo': () => {
      const outcome = stepForward(library)
      return then(
        outcome?.articleIds ?? [],
        outcome && { label: outcome.label, articleId: outcome.articleId },
      )
    },
    'history.list': ({ limit }) => listSteps(library, limit),
    'settings.get': () => getSettings(library),
    'settings.set': (patch) => setSettings(library, patch),
    'library.info': () => ({
      file: library.file,
      sizeBytes: statSync(library.file).size,
      ...countLibrary(library),
    }),
  }
}
