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
  getMenuItemById(id: string): MenuItemConstructorOptions | null {
    return itemIn(this.items, id) ?? null
  }
  popup(): void {}
}

function itemIn(
  items: readonly MenuItemConstructorOptions[],
  id: string,
): MenuItemConstructorOptions | undefined {
  for (const item of items) {
    if (item.id === id) return item
    const inner = Array.isArray(item.submenu) ? itemIn(item.submenu, id) : undefined
    if (inner) return inner
  }
  return undefined
}

let applicationMenu: Menu | null = null
/** Menus of windows that have one of their own. */
export const windowMenus = new Map<object, Menu | null>()

/** Presses the item with this id, of the menu bar or of a window; false when none can be pressed. */
export function chooseMenuItem(id: string): boolean {
  for (const menu of [applicationMenu, ...windowMenus.values()]) {
    const item = menu?.getMenuItemById(id)
    const click = item?.click as (() => void) | undefined
    if (!click || item?.enabled === false) continue
    click()
    return true
  }
  return false
}
