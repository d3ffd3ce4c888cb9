import { Menu } from 'electron'
import type { Settings } from '#shared/domain/settings.ts'
import { menuTemplate } from './menu.ts'

/** The application's menu bar. */
export type MenuBar = {
  /** Builds it anew: its shortcuts are settings. */
  apply: (settings: Settings) => void
  /** Puts another menu in its place while another window is in front, as macOS has it; null ends that. */
  lend: (menu: Menu | null) => void
}

export function menuBar(options: { appName: string; choose: (id: string) => void }): MenuBar {
  let own: Menu | null = null
  let lent: Menu | null = null
  const show = () => Menu.setApplicationMenu(lent ?? own)
  return {
    apply: (settings) => {
      const { platform } = process
      own = Menu.buildFromTemplate(menuTemplate({ ...options, platform, settings }))
      show()
    },
    lend: (menu) => {
      lent = menu
      show()
    },
  }
}
