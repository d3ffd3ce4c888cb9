// The part of Electron that the app uses, over an installed Chromium. See design notes in README.
import './control.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browserWindow.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc.ts'
export { Menu } from './menu.ts'
export { pages as protocol } from './pages.ts'
export { session } from './session.ts'
export { ClipboardItem, clipboard, nativeTheme, screen, shell } from './system.ts'
