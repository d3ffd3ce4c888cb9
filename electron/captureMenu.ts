import type { MenuItemConstructorOptions } from 'electron'

export type CaptureMenuOptions = {
  platform: NodeJS.Platform
  choose: (id: string) => void
}

/** Keys for going back and forward, as browsers have them on each system. */
const goingKeys = { mac: ['Cmd+[', 'Cmd+]'], others: ['Alt+Left', 'Alt+Right'] } as const

/** The menu of the capture window. On macOS it is the menu bar while that window is in front. */
export function captureMenu({
  platform,
  choose,
}: CaptureMenuOptions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const [back, forward] = isMac ? goingKeys.mac : goingKeys.others
  const item = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator && { accelerator }),
    click: () => choose(id),
  })
  const page: MenuItemConstructorOptions = {
    label: 'Page',
    submenu: [
      item('Save This Page', 'capture.save', 'CmdOrCtrl+Shift+S'),
      item('Save Selection', 'capture.saveSelection', 'CmdOrCtrl+Alt+S'),
      { type: 'separator' },
      { ...item('Back', 'capture.back', back), enabled: false },
      { ...item('Forward', 'capture.forward', forward), enabled: false },
      item('Reload', 'capture.reload', 'CmdOrCtrl+R'),
      { type: 'separator' },
      item('Close', 'capture.close', 'CmdOrCtrl+W'),
    ],
  }
  if (!isMac) return [page, { role: 'editMenu' }]
  return [{ role: 'appMenu' }, page, { role: 'editMenu' }, { role: 'windowMenu' }]
}
