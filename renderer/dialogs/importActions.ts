import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import { client, giveFiles } from '../api.ts'
import { markChanged, showError } from '../queries.ts'
import { uiState } from '../uiState.ts'

const words = {
  added: (title: string) => `Added “${title}”.`,
  addedMany: (count: number) => `${count} articles added.`,
  report: (imported: number, total: number) => `${imported} of ${total} imported.`,
  showReport: 'Show Report',
  there: (title: string) => `“${title}” is in the library already.`,
  inTrash: (title: string) => `“${title}” is in the trash.`,
  restore: 'Restore',
  nothing: 'The clipboard holds no text.',
}

/** Brings a text in; true when it is in the library afterwards. */
export async function importText(text: string, html = ''): Promise<boolean> {
  return importOne(() => client('import.text', { text, html }))
}

/** Brings one thing in and says what became of it; true when it is in the library afterwards. */
export async function importOne(run: () => Promise<ImportOutcome>): Promise<boolean> {
  try {
    const outcome = await run()
    reportImport([outcome])
    return outcome.status !== 'failed'
  } catch (error) {
    showError(error)
    return false
  }
}

export async function chooseFiles(): Promise<void> {
  await importMany(() => client('import.choose', {}))
}

export async function chooseFolder(): Promise<void> {
  await importMany(() => client('import.chooseFolder', {}))
}

export async function importDropped(files: File[]): Promise<void> {
  await importMany(async () => {
    const given = await giveFiles(files)
    return given.length === 0
      ? { outcomes: [] }
      : client('import.given', { tokens: given.map(({ token }) => token) })
  })
}

/** Brings many things in, with their progress in the window; true when that came to its end. */
export async function importMany(
  run: () => Promise<{ outcomes: ImportOutcome[] }>,
): Promise<boolean> {
  try {
    const { outcomes } = await run()
    reportImport(outcomes)
    return true
  } catch (error) {
    showError(error)
    return false
  } finally {
    uiState.setState({ progress: null })
  }
}

/** Breaks off what the progress line shows: what is brought in, or a source that is asked again. */
export async function cancelRunning(
  what: 'imports' | 'fetches' = uiState.getState().progress ? 'imports' : 'fetches',
): Promise<void> {
  await client('import.cancel', { what }).catch(showError)
}

export async function addSample(): Promise<void> {
  try {
    reportImport([await client('import.sample', {})])
  } catch (error) {
    showError(error)
  }
}

/** Says what became of an import: a bar for what went well, a list when something did not. */
export function reportImport(outcomes: readonly ImportOutcome[]): void {
  const { toast, openArticle, show, articleId } = uiState.getState()
  markChanged([])
  const [first] = outcomes
  if (!first) return
  const failed = outcomes.filter(({ status }) => status === 'failed')
  const imported = outcomes.filter((outcome) => outcome.status === 'imported')
  if (outcomes.length > 1 && (failed.length > 0 || imported.length < outcomes.length)) {
    const open = () => show({ kind: 'importReport', outcomes: [...outcomes] })
    if (isAtSomething()) {
      const text = words.report(imported.length, outcomes.length)
      toast({ text, kind: 'info', isKept: true, action: { label: words.showReport, run: open } })
    } else open()
    return
  }
  if (first.status === 'failed') {
    toast({ text: first.error.message, kind: 'error' })
  } else if (first.status === 'already-there') {
    if (first.inTrash) {
      toast({
        text: words.inTrash(first.title),
        kind: 'info',
        action: { label: words.restore, run: () => void restore(first.articleId) },
      })
    } else {
      openArticle(first.articleId)
      toast({ text: words.there(first.title), kind: 'info' })
    }
  } else {
    // Who reads meanwhile is not thrown out of the article by many that came in.
    if (imported.length === 1 || articleId === null) openArticle(first.articleId)
    toast({
      text: imported.length === 1 ? words.added(first.title) : words.addedMany(imported.length),
      kind: 'info',
      canUndo: true,
    })
  }
}

/** Whether a report that opens by itself would take a dialog or a field from under the keys. */
function isAtSomething(): boolean {
  const isWriting = document.activeElement?.closest('input, textarea, [contenteditable]') != null
  return isWriting || uiState.getState().dialog !== null
}

export async function restore(articleId: string): Promise<void> {
  try {
    await client('article.restore', { ids: [articleId] })
    markChanged([articleId])
    uiState.getState().openArticle(articleId)
  } catch (error) {
    showError(error)
  }
}
