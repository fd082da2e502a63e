/** The whole of what a page may do, so that nothing can be loosened unseen. */

import { expect, it } from 'vitest'
import { webPreferencesFor } from '../../main/shell/webPreferences.ts'

it('is isolated, sandboxed and without Node, and says so', () => {
  expect(webPreferencesFor(true, '/out/preload/preload.cjs')).toEqual({
    preload: '/out/preload/preload.cjs',
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
    devTools: false,
    spellcheck: false,
    safeDialogs: true,
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  })
})

it('has its tools only where it is not packed', () => {
  expect(webPreferencesFor(false, '').devTools).toBe(true)
})
