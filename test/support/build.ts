/** Before tests of the whole product: a build that is up to date, made once for all of them. */

import { resolve } from 'node:path'
import { ensureProduct } from '../../scripts/product/build.ts'

export const setup = (): Promise<void> => ensureProduct(resolve(import.meta.dirname, '..', '..'))
