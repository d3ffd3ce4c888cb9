import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, channels } from '#shared/ipc/bridge.ts'

// The page's `File` is not known to this folder's types, and only webUtils looks into it.
type PageFile = Parameters<typeof webUtils.getPathForFile>[0]

const bridge: Bridge<PageFile> = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  on: (listener) => {
    const hear = (_: unknown, name: string, payload: unknown) => listener(name, payload)
    ipcRenderer.on(channels.event, hear)
    return () => {
      ipcRenderer.removeListener(channels.event, hear)
    }
  },
  give: (files) =>
    ipcRenderer.invoke(
      channels.give,
      files.map((file) => webUtils.getPathForFile(file)),
    ),
}

contextBridge.exposeInMainWorld('pullquote', bridge)
