/** The scheme of the desk's page: an origin of its own, secure, without `file://` and without a port on this machine. */

import { type CustomScheme, protocol } from 'electron'
import type { Log } from '../core/base/log.ts'
import type { FindExported } from '../host/exported.ts'
import { openPageFiles } from '../host/pageFiles.ts'
import { deskScheme } from './address.ts'
import { pageAnswer } from './pageAnswer.ts'

/** Said aloud, also where it is the default, so that a test can compare it whole. */
const scheme: CustomScheme = {
  scheme: deskScheme,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    // Compiled scripts are kept between starts.
    codeCache: true,
    bypassCSP: false,
    corsEnabled: false,
    allowServiceWorkers: false,
    allowExtensions: false,
    stream: false,
  },
}

/** Before the program is ready, and once. */
export const registerScheme = (): void => protocol.registerSchemesAsPrivileged([scheme])

/** `folder`: the built page. `exported`: lists that were taken out. From now on every window may show the one and save the other. */
export const servePage = async (folder: string, exported: FindExported, log: Log): Promise<void> => {
  protocol.handle(deskScheme, pageAnswer(await openPageFiles(folder), exported, log))
}
