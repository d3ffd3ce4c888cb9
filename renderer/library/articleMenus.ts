import type { ArticleSummary } from '#shared/domain/article.ts'
import type { ArticleSort } from '#shared/domain/settings.ts'
import { changeSettings, showError } from '../queries.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { copyText } from '../ui/copyText.ts'
import { uiState } from '../uiState.ts'
import { confirmRemoveForever, removeArticles, restoreArticles } from './libraryActions.ts'
import { checkSource, openOriginal } from './sourceActions.ts'
import { strings } from './strings.ts'

const line = (id: string): MenuEntry => ({ kind: 'line', id })

/** What can be done with the chosen articles, the one under the pointer among them. */
export function articleEntries(ids: string[], row: ArticleSummary): MenuEntry[] {
  const { openArticle, show, toast } = uiState.getState()
  const forOne: MenuEntry[] = [
    { kind: 'action', id: 'open', label: strings.open, run: () => openArticle(row.id) },
    {
      kind: 'action',
      id: 'details',
      label: strings.details,
      run: () => show({ kind: 'details', articleId: row.id }),
    },
    {
      kind: 'action',
      id: 'link',
      label: strings.copyLink,
      run: () => {
        copyText(`pullquote://article/${row.id}`)
        toast({ text: strings.linkCopied, kind: 'info' })
      },
    },
  ]
  const ofWeb: MenuEntry[] = [
    line('before source'),
    {
      kind: 'action',
      id: 'original',
      label: strings.source.openOriginal,
      run: () => openOriginal(row.id).catch(showError),
    },
    {
      kind: 'action',
      id: 'check',
      label: strings.source.check,
      run: () => checkSource(row.id),
    },
    line('after source'),
  ]
  return [
    ...(ids.length === 1 ? forOne : []),
    ...(ids.length === 1 && row.url ? ofWeb : []),
    {
      kind: 'action',
      id: 'export',
      label: strings.export(ids.length),
      run: () => show({ kind: 'export', scope: { kind: 'articles', ids } }),
    },
    line('before remove'),
    {
      kind: 'action',
      id: 'remove',
      label: strings.remove(ids.length),
      isDanger: true,
      run: () => removeArticles(ids),
    },
  ]
}

export function trashEntries(ids: string[], row: ArticleSummary): MenuEntry[] {
  const open: MenuEntry = {
    kind: 'action',
    id: 'open',
    label: strings.open,
    run: () => uiState.getState().openArticle(row.id),
  }
  return [
    ...(ids.length === 1 ? [open] : []),
    {
      kind: 'action',
      id: 'restore',
      label: strings.restore(ids.length),
      run: () => restoreArticles(ids),
    },
    line('before forever'),
    {
      kind: 'action',
      id: 'forever',
      label: strings.removeForever,
      isDanger: true,
      run: () => confirmRemoveForever(ids),
    },
  ]
}

/** Orders that read from the first letter on; all others show the newest or most first. */
const isAlphabetical = (by: ArticleSort['by']) => by === 'title' || by === 'site'

export function sortEntries(sort: ArticleSort, isCompact: boolean): MenuEntry[] {
  const orders = Object.keys(strings.sorts) as ArticleSort['by'][]
  return [
    ...orders.map(
      (by): MenuEntry => ({
        kind: 'action',
        id: by,
        label: strings.sorts[by],
        isChecked: sort.by === by,
        run: () => changeSettings({ sort: { by, descending: !isAlphabetical(by) } }),
      }),
    ),
    line('before direction'),
    {
      kind: 'action',
      id: 'reversed',
      label: strings.reversed,
      isChecked: sort.descending === isAlphabetical(sort.by),
      run: () => changeSettings({ sort: { by: sort.by, descending: !sort.descending } }),
    },
    line('before compact'),
    {
      kind: 'action',
      id: 'compact',
      label: strings.compact,
      isChecked: isCompact,
      run: () => changeSettings({ compactRows: !isCompact }),
    },
  ]
}
