import type { BrowserWindow, Menu } from 'electron'

/** Where the capture window can be sent by its menu, by keys and by the buttons of a mouse. */
export type CaptureNavigation = {
  /** Does what a menu item says; false when it says something else. */
  choose: (id: string) => boolean
  /** Shows in the menu where one can go from here. */
  update: (menu: Menu) => void
}

export function captureNavigation(window: BrowserWindow): CaptureNavigation {
  const { webContents } = window
  const { navigationHistory } = webContents
  const ways: Record<string, () => void> = {
    'capture.back': () => {
      if (navigationHistory.canGoBack()) navigationHistory.goBack()
    },
    'capture.forward': () => {
      if (navigationHistory.canGoForward()) navigationHistory.goForward()
    },
    'capture.reload': () => webContents.reload(),
  }
  // Windows and Linux tell of a mouse's own buttons this way.
  window.on('app-command', (_, command) => {
    if (command === 'browser-backward') ways['capture.back']?.()
    if (command === 'browser-forward') ways['capture.forward']?.()
  })
  return {
    choose: (id) => {
      ways[id]?.()
      return id in ways
    },
    update: (menu) => {
      const enable = (id: string, isEnabled: boolean) => {
        const item = menu.getMenuItemById(id)
        if (item) item.enabled = isEnabled
      }
      enable('capture.back', navigationHistory.canGoBack())
      enable('capture.forward', navigationHistory.canGoForward())
    },
  }
}
