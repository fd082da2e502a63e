/** What the page may do inside Electron, said aloud in one object even where it is the default, so that a test can compare it whole. */

import type { WebPreferences } from 'electron'

export const webPreferencesFor = (isPackaged: boolean): WebPreferences => ({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  devTools: !isPackaged,
  spellcheck: false,
  safeDialogs: true,
  // The call must ring while the window is behind others.
  backgroundThrottling: false,
  autoplayPolicy: 'no-user-gesture-required',
})
