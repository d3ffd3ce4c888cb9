import type { MenuItemConstructorOptions } from 'electron'

/** A menu kept as data, from which tests choose. */
export class Menu {
  readonly items: MenuItemConstructorOptions[]
  constructor(items: MenuItemConstructorOptions[]) {
    this.items = items
  }
  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    return new Menu(template)
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }
  popup(): void {}
}

let applicationMenu: Menu | null = null

/** Presses the item of the menu bar with this id; false when there is none. */
export function chooseMenuItem(id: string): boolean {
  const find = (
    items: readonly MenuItemConstructorOptions[],
  ): MenuItemConstructorOptions | undefined => {
    for (const item of items) {
      if (item.id === id) return item
      const inner = Array.isArray(item.submenu) ? find(item.submenu) : undefined
      if (inner) return inner
    }
    return undefined
  }
  const click = find(applicationMenu?.items ?? [])?.click as (() => void) | undefined
  click?.()
  return click !== undefined
}
