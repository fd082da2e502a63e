/** electron-builder's own reading and judging of electron-builder.yml, without packing anything. */

import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Configuration } from 'electron-builder'

const root = resolve(import.meta.dirname, '..', '..')
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))

/** As it is read when it packs: `electron-builder.yml` of this project. */
export async function builderConfig(): Promise<Configuration> {
  const { getConfig } = require('app-builder-lib/out/util/config/config')
  return getConfig(root, null, null)
}

/** Rejects with what is wrong where the configuration does not fit electron-builder's schema. */
export async function judge(config: object): Promise<void> {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config')
  const { DebugLogger } = require('builder-util')
  await validateConfiguration(config, new DebugLogger(false))
}
