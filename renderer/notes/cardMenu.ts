import type { Highlight } from '#shared/domain/highlight.ts'
import { copyQuote, recolor, removeHighlights } from '../highlighting/highlightActions.ts'
import { showError } from '../queries.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { uiState } from '../uiState.ts'
import { strings } from './strings.ts'

type Action = Omit<Extract<MenuEntry, { kind: 'action' }>, 'kind' | 'run'> & { run: () => unknown }

/** What can be done with a highlight from its card. */
export function cardMenu(
  { id }: Highlight,
  colors: readonly { key: string; name: string }[],
): MenuEntry[] {
  const { editNote, editTags } = uiState.getState()
  return [
    ...colors.map(({ key, name }, index) =>
      action({
        id: `color-${key}`,
        label: name,
        command: `highlight.color${index + 1}`,
        swatch: `var(--line-${key})`,
        run: () => recolor([id], key),
      }),
    ),
    { kind: 'line', id: 'line-1' },
    action({ id: 'note', label: strings.edit, command: 'highlight.note', run: () => editNote(id) }),
    action({ id: 'tags', label: strings.tags, command: 'highlight.tags', run: () => editTags(id) }),
    action({
      id: 'copyText',
      label: strings.copyText,
      command: 'highlight.copyText',
      run: () => copyQuote('text', [id]),
    }),
    action({
      id: 'copyMarkdown',
      label: strings.copyMarkdown,
      command: 'highlight.copyMarkdown',
      run: () => copyQuote('markdown', [id]),
    }),
    { kind: 'line', id: 'line-2' },
    action({
      id: 'remove',
      label: strings.remove,
      command: 'highlight.remove',
      isDanger: true,
      run: () => removeHighlights([id]),
    }),
  ]
}

function action({ run, ...entry }: Action): MenuEntry {
  return { kind: 'action', ...entry, run: () => Promise.resolve().then(run).catch(showError) }
}
