import type * as Electron from 'electron'
import type * as standin from './electron.ts'

/**
 * Held by the compiler: whatever the stand-in offers, Electron has under the same name, and it
 * takes what Electron's takes. A call that Electron dropped or changed fails here, where nobody
 * can see the real one fail. What an object offers to the stand-in alone is named beside it.
 */
type Fits<Own, Real, Aside extends string = never> = {
  [Name in Exclude<keyof Own, Aside>]: Name extends keyof Real
    ? Real[Name] extends (...args: infer Given) => unknown
      ? Own[Name] extends (...args: Given) => unknown
        ? true
        : ['takes something else than', Name]
      : true
    : ['is not in Electron', Name]
}

/** All true, or the compiler names what is not. */
type Held<Checked> = [Misfit<Checked>] extends [never] ? true : Misfit<Checked>
type Misfit<Checked> = Exclude<Checked[keyof Checked], true>

export const fits: {
  names: Held<Fits<Names<typeof standin>, Names<typeof Electron>>>
  app: Held<Fits<typeof standin.app, Electron.App, 'windows' | 'windowClosed' | 'onEnd' | Events>>
  window: Held<Fits<standin.BrowserWindow, Electron.BrowserWindow, Events>>
  windowClass: Held<
    Fits<typeof standin.BrowserWindow, typeof Electron.BrowserWindow, 'prototype' | StaticEvents>
  >
  contents: Held<
    Fits<
      standin.BrowserWindow['webContents'],
      Electron.WebContents,
      'page' | 'load' | 'destroy' | 'session' | Events
    >
  >
  session: Held<
    Fits<
      typeof standin.session.defaultSession,
      Electron.Session,
      'asks' | 'isSpellingOn' | 'partition' | 'fetch' | Events
    >
  >
  dialog: Held<Fits<typeof standin.dialog, Electron.Dialog, 'showOpenDialog' | 'showMessageBox'>>
  ipcMain: Held<Fits<typeof standin.ipcMain, Electron.IpcMain, 'handle'>>
  menu: Held<
    Fits<
      typeof standin.Menu,
      typeof Electron.Menu,
      'prototype' | 'buildFromTemplate' | 'setApplicationMenu'
    >
  >
  menus: Held<Fits<standin.Menu, Electron.Menu, 'items' | 'popup'>>
  history: Held<
    Fits<
      standin.BrowserWindow['webContents']['navigationHistory'],
      Electron.NavigationHistory,
      'read'
    >
  >
  protocol: Held<Fits<typeof standin.protocol, Electron.Protocol, 'handlerOf'>>
  nativeTheme: Held<Fits<typeof standin.nativeTheme, Electron.NativeTheme, Events>>
} = {
  names: true,
  app: true,
  window: true,
  windowClass: true,
  contents: true,
  session: true,
  dialog: true,
  ipcMain: true,
  menu: true,
  menus: true,
  history: true,
  protocol: true,
  nativeTheme: true,
}

/** Names of Node's EventEmitter, whose types Electron gives event by event. */
type Events = Extract<keyof NodeJS.EventEmitter, string>
type StaticEvents = Extract<keyof typeof import('node:events').EventEmitter, string>

type Names<Module> = { [Name in keyof Module]: string }
