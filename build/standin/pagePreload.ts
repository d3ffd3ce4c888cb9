/**
 * What runs in the page before its own scripts: the app's built preload, with a `require` that
 * knows only Electron's modules for sandboxed pages, over bindings the stand-in put there.
 * It is sent to the browser as text, so it must not use anything from outside itself.
 */
export function preloadInPage(preload: string): string {
  return `(() => {
  if (window !== window.top) return
  const call = window.__standinCall
  const listeners = new Map()
  const dropped = new Map()
  window.__standinHear = (channel, written) => {
    const args = JSON.parse(written)
    for (const listener of listeners.get(channel) ?? []) listener({ sender: null }, ...args)
  }
  const stored = async (value) => {
    if (typeof value === 'string' && dropped.has(value)) {
      const file = dropped.get(value)
      dropped.delete(value)
      const bytes = new Uint8Array(await file.arrayBuffer())
      let binary = ''
      for (let at = 0; at < bytes.length; at += 32768) binary += String.fromCharCode(...bytes.subarray(at, at + 32768))
      return call('keepFile', JSON.stringify({ name: file.name, base64: btoa(binary) }))
    }
    return Array.isArray(value) ? Promise.all(value.map(stored)) : value
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
    },
    ipcRenderer: {
      invoke: async (channel, ...args) => {
        const sent = []
        for (const arg of args) sent.push(await stored(arg === undefined ? null : arg))
        const answer = JSON.parse(await call('invoke', JSON.stringify({ channel, args: sent })))
        if (answer.error !== undefined) throw new Error("Error invoking remote method '" + channel + "': " + answer.error)
        return answer.value
      },
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel, listener) =>
        listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)),
    },
    webUtils: {
      getPathForFile: (file) => {
        const token = 'standin-file:' + crypto.randomUUID()
        dropped.set(token, file)
        return token
      },
    },
  }
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('module not found: ' + name)
  }
  const module = { exports: {} }
  ;((require, module, exports) => {
${preload}
  })(require, module, module.exports)
})()`
}
