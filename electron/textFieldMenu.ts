import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'

/** The system's menu for text fields: spelling first, then cut, copy, paste. */
export function showTextFieldMenus(contents: WebContents): void {
  contents.on('context-menu', (_, params) => {
    if (!params.isEditable) return
    const spelling: MenuItemConstructorOptions[] = params.misspelledWord
      ? [
          ...params.dictionarySuggestions.map((suggestion) => ({
            label: suggestion,
            click: () => contents.replaceMisspelling(suggestion),
          })),
          {
            label: 'Add to Dictionary',
            click: () => {
              contents.session.addWordToSpellCheckerDictionary(params.misspelledWord)
            },
          },
          { type: 'separator' },
        ]
      : []
    Menu.buildFromTemplate([
      ...spelling,
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ]).popup()
  })
}
