/**
 * The scripts by which a page of Chromium becomes one of Electron's: the built preload runs in an isolated world, and what it exposes
 * appears frozen in the page's own. Only plain data can be exposed; a function would need Electron's own bridge.
 */

/** The name of the world in which preloads run. */
export const worldName = 'electron preload'

/** The one way out of that world; no script of the page can see it. */
export const wayOut = '__electronTell'

/** Runs in the page's world, before the preload. */
export const exposeScript = `(() => {
  const freeze = (value) => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  addEventListener('electron-expose', (event) => {
    event.stopImmediatePropagation()
    const { key, value } = JSON.parse(event.detail)
    Object.defineProperty(window, key, { value: freeze(value) })
  })
})()`

const ipcRenderer = `
  const listeners = new Map(), ports = new Map(), asked = new Map()
  let last = 0
  const tell = (message) => ${wayOut}(JSON.stringify(message))
  const pack = (data) => {
    if (typeof data === 'string') return { text: data }
    if (data instanceof ArrayBuffer) return { bytes: new Uint8Array(data).toBase64() }
    if (ArrayBuffer.isView(data)) return { bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength).toBase64() }
    return { json: data }
  }
  const unpack = (data) => ('text' in data ? data.text : 'bytes' in data ? Uint8Array.fromBase64(data.bytes) : data.json)
  const carry = (port) => {
    const id = ++last
    ports.set(id, port)
    port.addEventListener('message', (event) => tell({ kind: 'port', id, data: pack(event.data) }))
    port.addEventListener('close', () => ports.delete(id) && tell({ kind: 'closed', id }))
    port.start()
    return id
  }
  const emit = (channel, args) => {
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: ipcRenderer, ports: [] }, ...args)
  }
  const ipcRenderer = {
    send: (channel, ...args) => tell({ kind: 'ipc', channel, args: structuredClone(args), ports: [] }),
    postMessage: (channel, message, transfer = []) =>
      tell({ kind: 'ipc', channel, args: [structuredClone(message)], ports: transfer.map(carry) }),
    invoke: (channel, ...args) => new Promise((resolve, reject) => {
      const id = ++last
      asked.set(id, { resolve, reject: (text) => reject(new Error("Error invoking remote method '" + channel + "': " + text)) })
      tell({ kind: 'invoke', id, channel, args: structuredClone(args) })
    }),
    on: (channel, listener) => (listeners.set(channel, [...(listeners.get(channel) ?? []), listener]), ipcRenderer),
    off: (channel, listener) =>
      (listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener)), ipcRenderer),
  }
  ipcRenderer.removeListener = ipcRenderer.off
  ipcRenderer.once = (channel, listener) => {
    const once = (...args) => (ipcRenderer.off(channel, once), listener(...args))
    return ipcRenderer.on(channel, once)
  }
  globalThis.__electronHear = (message) => {
    if (message.kind === 'ipc') emit(message.channel, message.args)
    if (message.kind === 'port') ports.get(message.id)?.postMessage(unpack(message.data))
    if (message.kind === 'close') { const port = ports.get(message.id); ports.delete(message.id); port?.close() }
    if (message.kind === 'answer') asked.get(message.id)?.resolve(message.value)
    if (message.kind === 'failed') asked.get(message.id)?.reject(message.text)
  }`

/** Runs in the isolated world of the main frame. */
export const preloadScript = (code: string): string => `(() => {
  if (window !== window.top) return
  ${ipcRenderer}
  const contextBridge = {
    exposeInMainWorld: (key, value) => {
      const refuse = (each) => { if (typeof each === 'function') throw new Error('the stand-in exposes plain data only') }
      const detail = JSON.stringify({ key, value }, (_, each) => (refuse(each), each))
      dispatchEvent(new CustomEvent('electron-expose', { detail }))
    },
  }
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webFrame: {}, webUtils: {} }
    throw new Error('module not found: ' + name)
  }
  const module = { exports: {} }
  ;(function (require, module, exports, process) { ${code}
  })(require, module, module.exports, { platform: 'linux', versions: {}, sandboxed: true, contextIsolated: true })
})()`
