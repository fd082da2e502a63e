/** What the page may do inside Electron, said aloud in one object even where it is the default, so that a test can compare it whole. */

import type { WebPreferences } from 'electron'

/** For every window that shows the desk's page. `preload`: path of the built one. */
export const webPreferencesFor = (isPackaged: boolean, preload: string): WebPreferences => ({
  preload,
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
  disableDialogs: false,
  plugins: false,
  devTools: !isPackaged,
  spellcheck: false,
  safeDialogs: true,
  // The call must ring while the window is behind others.
  backgroundThrottling: false,
  autoplayPolicy: 'no-user-gesture-required',
})
