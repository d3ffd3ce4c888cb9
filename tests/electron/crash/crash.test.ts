import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listHighlights } from '../../../electron/db/highlight.ts'
import { closeLibrary, openLibrary } from '../../../electron/db/open.ts'
import { takeBackUnfinished } from '../../../electron/db/step.ts'
import { readFile } from '../../../electron/importers/index.ts'
import { addText } from '../../support/library.ts'
import { story } from '../../support/story.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { died, type Subject, startSubject } from './client.ts'

const times = process.env.PULLQUOTE_LONG ? 100 : 6
const filesOfAnImport = 4

/** What was acknowledged, and what may or may not have come to be. */
type Account = {
  highlights: Set<string>
  /** Made, then undone; the redo was not acknowledged. */
  uncertain: Set<string>
  noteAcknowledged: number
  noteSent: number
  imports: { titles: string[]; isAcknowledged: boolean }[]
}

test(`what was acknowledged survives being killed, ${times} times in one library`, {
  timeout: 1_200_000,
}, async () => {
  const file = join(temporaryFolder(), 'library.db')
  const seed = openLibrary({ file })
  const articleId = addText(seed, story)
  closeLibrary(seed)
  const acknowledged = new Set<string>()
  let imports = 0
  for (let round = 0; round < times; round += 1) {
    const account: Account = {
      highlights: new Set(),
      uncertain: new Set(),
      noteAcknowledged: 0,
      noteSent: 0,
      imports: [],
    }
    const subject = await startSubject(file)
    const { revision } = (await subject.call('article.get', { id: articleId })) as {
      revision: { id: string }
    }
    const noted = (await subject.call('highlight.create', {
      articleId,
      revisionId: revision.id,
      start: 0,
      end: 9,
      color: 'red',
    })) as { id: string }
    const place = { articleId, revisionId: revision.id }
    const work =
      round % 2 === 0
        ? [
            markOn(subject, place, account),
            typeOn(subject, noted.id, account),
            importOn(subject, account, () => {
              imports += 1
              return imports
            }),
          ]
        : [undoOn(subject, place, account)]
    setTimeout(() => void subject.kill(), 20 + Math.random() * 400)
    for (const outcome of await Promise.allSettled(work)) {
      if (outcome.status === 'rejected' && outcome.reason !== died) throw outcome.reason
    }

    const library = openLibrary({ file })
    takeBackUnfinished(library)
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(library.media.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(library.db.pragma('foreign_key_check')).toEqual([])
    expect(
      library.db.prepare('SELECT count(*) FROM step WHERE finished_at IS NULL').pluck().get(),
    ).toBe(0)

    const there = listHighlights(library, articleId)
    const ids = new Set(there.map(({ id }) => id))
    for (const id of account.highlights) {
      acknowledged.add(id)
      if (!account.uncertain.has(id))
        expect(ids.has(id), `highlight ${id} of round ${round}`).toBe(true)
      else if (!ids.has(id)) acknowledged.delete(id)
    }
    // What was safe after an earlier crash is safe after this one.
    for (const id of acknowledged)
      expect(ids.has(id), `highlight ${id} of an earlier round`).toBe(true)
    const note = there.find(({ id }) => id === noted.id)?.note ?? 'gone'
    const length = note === '' ? 0 : Number(note.slice('typed '.length))
    expect(length).toBeGreaterThanOrEqual(account.noteAcknowledged)
    expect(length).toBeLessThanOrEqual(account.noteSent)
    for (const { titles, isAcknowledged } of account.imports) {
      const found = titles.filter((title) =>
        library.db.prepare('SELECT 1 FROM article WHERE title = ?').get(title),
      )
      expect(isAcknowledged ? [filesOfAnImport] : [0, filesOfAnImport]).toContain(found.length)
    }
    closeLibrary(library)
  }
})

type Place = { articleId: string; revisionId: string }

async function markOn(subject: Subject, place: Place, account: Account): Promise<never> {
  for (let start = 0; ; start = (start + 7) % 400) {
    const made = await subject.call('highlight.create', {
      ...place,
      start,
      end: start + 12,
      color: 'yellow',
    })
    account.highlights.add((made as { id: string }).id)
  }
}

async function typeOn(subject: Subject, id: string, account: Account): Promise<never> {
  for (;;) {
    account.noteSent += 1
    await subject.call('highlight.setNote', {
      id,
      note: `typed ${account.noteSent}`,
      session: 'one',
    })
    account.noteAcknowledged = account.noteSent
  }
}

async function importOn(subject: Subject, account: Account, next: () => number): Promise<never> {
  for (;;) {
    const number = next()
    const titles = Array.from(
      { length: filesOfAnImport },
      (_, index) => `Import ${number} part ${index}`,
    )
    const entry = { titles, isAcknowledged: false }
    account.imports.push(entry)
    const stepId = await subject.ask('beginStep', { label: 'Import' })
    for (const title of titles) {
      const bytes = new TextEncoder().encode(
        `${title}\n\nThe text of ${title}, which is like no other.\n`,
      )
      const { importer, articles } = readFile({ name: '', bytes }, { repairsOff: [] })
      await subject.ask('addArticle', {
        stepId,
        incoming: { importer, fileName: '', bytes, article: articles[0], repairsOff: [] },
      })
    }
    await subject.ask('endStep', { stepId })
    entry.isAcknowledged = true
  }
}

async function undoOn(subject: Subject, place: Place, account: Account): Promise<never> {
  for (let start = 0; ; start = (start + 5) % 400) {
    const made = (await subject.call('highlight.create', {
      ...place,
      start,
      end: start + 9,
      color: 'blue',
    })) as { id: string }
    account.highlights.add(made.id)
    account.uncertain.add(made.id)
    await subject.call('history.undo', {})
    await subject.call('history.redo', {})
    account.uncertain.delete(made.id)
  }
}
