import type { Highlight } from '#shared/domain/highlight.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { uiState } from '../uiState.ts'
import { colorName } from './highlightCache.ts'
import { runHighlightCommand } from './highlightCommands.ts'
import { strings } from './strings.ts'

/** What can be done with what is selected, or else with the active highlight. */
export function passageMenu(colors: readonly { key: string; name: string }[]): MenuEntry[] {
  const { selection, activeHighlightId } = uiState.getState()
  const isOnHighlight = activeHighlightId !== null && !selection
  return [
    ...colors.map(
      ({ key, name }, index): MenuEntry => ({
        ...entry(`highlight.color${index + 1}`, name),
        swatch: `var(--line-${key})`,
      }),
    ),
    { kind: 'line', id: 'line-1' },
    entry('highlight.note', strings.note),
    ...(isOnHighlight ? [entry('highlight.tags', strings.tags)] : []),
    entry('highlight.copyText', strings.copy),
    entry('highlight.copyMarkdown', strings.copyMarkdown),
    ...(activeHighlightId
      ? [
          { kind: 'line', id: 'line-2' } as const,
          entry('highlight.range', selection ? strings.range : strings.newRange),
        ]
      : []),
    ...(isOnHighlight ? [{ ...entry('highlight.remove', strings.remove), isDanger: true }] : []),
  ]
}

/** The highlights that lie over one another at a place, to choose from. */
export function crowdMenu(highlights: readonly Highlight[]): MenuEntry[] {
  return highlights.map(({ id, color, quote }) => ({
    kind: 'action',
    id,
    label: strings.named(colorName(color), quote.exact),
    swatch: `var(--line-${color})`,
    run: () => uiState.getState().activate(id),
  }))
}

function entry(command: string, label: string): Extract<MenuEntry, { kind: 'action' }> {
  return { kind: 'action', id: command, label, command, run: () => runHighlightCommand(command) }
}
