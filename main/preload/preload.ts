/** The smallest possible bridge: tells the page that it is in the desktop program, and hands the port that it opens on to the office. */

import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('gasdesk', { isDesktop: true })

window.addEventListener('message', ({ source, data, ports }) => {
  if (source === window && data === 'gasdesk:office') ipcRenderer.postMessage('office', null, [...ports])
})
