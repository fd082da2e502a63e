/** Hands out the workbooks to be filled in. */

import type { ImportTemplate, ImportTemplateInput } from '../../../../shared/contract/imports.ts'
import type { ImportParts } from './parts.ts'

export const templateOf = async ({ work }: Pick<ImportParts, 'work'>, wanted: ImportTemplateInput): Promise<ImportTemplate> => {
  const { fileName, bytes } = await work.template(wanted)
  return { fileName, data: Buffer.from(bytes).toString('base64') }
}
