/** Finds a worker's file beside the running one: TypeScript when run from source, the built JavaScript otherwise. */

import { extname } from 'node:path'

/** In the installed program the asking module lies in Electron's archive, and the workers beside it as plain files (electron-builder.yml). */
const besideTheArchive = (url: string): string => url.replace('/app.asar/', '/app.asar.unpacked/')

/**
 * URL of the worker `name` in the folder of the module that asks: `new Worker(workerFile(import.meta.url, 'writer'))`.
 * From source that is `writer.ts`. In the build entries, workers and chunks lie in one folder, so it is `writer.js`
 * whichever chunk the asking module landed in.
 */
export const workerFile = (from: string, name: string): URL =>
  new URL(`./${name}${extname(new URL(from).pathname)}`, besideTheArchive(from))
