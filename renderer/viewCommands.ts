import { readingLimits, type Settings, Theme, Typeface } from '#shared/domain/settings.ts'
import { client } from './api.ts'
import { changeSettings, currentSettings } from './queries.ts'
import { isNarrow } from './ui/narrowWindow.ts'
import { stepped } from './ui/Stepper.tsx'
import { uiState } from './uiState.ts'

type Measure = 'fontSize' | 'lineHeight' | 'measure'

const zoomLimits = { min: 0.5, max: 3, step: 0.1 }

function change(name: Measure, direction: 1 | -1): () => unknown {
  return () =>
    changeSettings({ [name]: stepped(currentSettings()[name], direction, readingLimits[name]) })
}

function cycle<Name extends 'theme' | 'typeface'>(
  name: Name,
  options: readonly Settings[Name][],
): () => unknown {
  return () => {
    const next = options[(options.indexOf(currentSettings()[name]) + 1) % options.length]
    return changeSettings({ [name]: next })
  }
}

async function zoom(factor: number): Promise<void> {
  await changeSettings({ zoom: factor })
  await client('app.setZoom', { factor })
}

function focus(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}

/** In a narrow window the library is drawn over the article; what is remembered is for wide ones. */
const isDrawer = () => isNarrow() && uiState.getState().articleId !== null

function isLibraryShown(): boolean {
  return isDrawer() ? uiState.getState().isLibraryDrawn : currentSettings().libraryOpen
}

export async function showLibrary(isShown: boolean): Promise<void> {
  if (!isDrawer()) {
    await changeSettings({ libraryOpen: isShown })
    return
  }
  uiState.setState({ isLibraryDrawn: isShown })
  focus(isShown ? 'library-list' : 'reading-cursor')
}

export const viewCommands: Record<string, () => unknown> = {
  'view.library': () => showLibrary(!isLibraryShown()),
  'view.notes': () => changeSettings({ notesOpen: !currentSettings().notesOpen }),
  'view.focusLibrary': async () => {
    await showLibrary(true)
    focus('library-list')
  },
  'view.focusArticle': () => focus('reading-cursor'),
  'view.focusNotes': async () => {
    await changeSettings({ notesOpen: true })
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[role=listitem][id^=card-]')?.focus(),
    )
  },
  'view.theme': cycle('theme', Theme.options),
  'view.typeface': cycle('typeface', Typeface.options),
  'view.larger': change('fontSize', 1),
  'view.smaller': change('fontSize', -1),
  'view.wider': change('measure', 1),
  'view.narrower': change('measure', -1),
  'view.looser': change('lineHeight', 1),
  'view.tighter': change('lineHeight', -1),
  'view.zoomIn': () => zoom(stepped(currentSettings().zoom, 1, zoomLimits)),
  'view.zoomOut': () => zoom(stepped(currentSettings().zoom, -1, zoomLimits)),
  'view.zoomReset': () => zoom(1),
}
