import { app, type Session, session } from 'electron'

/**
 * What no page of ours may do, whatever it shows: leave its origin, open windows, embed guests,
 * ask for permissions, reach the network. Dictionaries are fetched only when the reader allowed it.
 */
export function guardPages(origins: readonly string[]): void {
  const isOurs = (url: string) => origins.some((origin) => url.startsWith(`${origin}/`))
  app.on('web-contents-created', (_, contents) => {
    // The capture window is a stranger's page in a session of its own, and guards itself.
    if (contents.session !== session.defaultSession) return
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

export function guardSession(session: Session, origins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const isLocal =
      origins.some((origin) => details.url.startsWith(`${origin}/`)) ||
      /^(?:devtools|blob|data):/.test(details.url) ||
      // Hot reload, which only an unpackaged app has an origin for.
      origins.some((origin) => details.url.startsWith(`${origin.replace(/^http/, 'ws')}/`))
    answer({ cancel: !isLocal })
  })
  session.on('will-download', (event) => event.preventDefault())
}
