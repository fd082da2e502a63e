// npm run build: the production build, always from the start.
import { resolve } from 'node:path'
import { buildProduct } from './product/build.ts'

await buildProduct(resolve(import.meta.dirname, '..'))
