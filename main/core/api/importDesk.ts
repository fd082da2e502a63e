/** What the handlers of imports may ask of the running program. */

import type { ImportPreview } from '../../../shared/contract/importMapping.ts'
import type {
  ImportFinding,
  ImportFindingsInput,
  ImportLeft,
  ImportPlacesInput,
  ImportRefusal,
  Places,
} from '../../../shared/contract/importRows.ts'
import type {
  Import,
  ImportCompareInput,
  ImportErrorBook,
  ImportTemplate,
  ImportTemplateInput,
} from '../../../shared/contract/imports.ts'

type Act = Readonly<{ id: string; by: string }>
type TextChoice = ImportCompareInput['text']

/** Every act returns the import as it stands afterwards; what takes long goes on behind it and is told by changes of kind `import`. */
export type ImportDesk = Readonly<{
  begin: (file: Readonly<{ fileName: string; size: number; by: string }>) => Promise<Import>
  /** Faults with `conflict` and `{received}` for a piece that does not follow. */
  takePiece: (id: string, offset: number, bytes: Uint8Array) => Promise<Import>
  preview: (id: string, text: TextChoice) => Promise<ImportPreview>
  /** Faults with `conflict`: `busy` while another dry run is at work, `sameAs` where the same import is in the books. */
  compare: (input: ImportCompareInput) => Promise<Import>
  confirm: (act: Act) => Promise<Import>
  /** Ends a dry run, or stops the writing or the undoing behind the piece that is being written. */
  stop: (act: Act) => Promise<Import>
  resume: (act: Act) => Promise<Import>
  undo: (act: Act) => Promise<Import>
  discard: (id: string) => Promise<void>
  get: (id: string) => Promise<Import>
  list: () => Promise<Import[]>
  findings: (input: ImportFindingsInput) => Promise<Places<ImportFinding>>
  refusals: (input: ImportPlacesInput) => Promise<Places<ImportRefusal>>
  left: (input: ImportPlacesInput) => Promise<Places<ImportLeft>>
  /** From `offset` on, at most one piece. */
  errorBook: (id: string, offset: number, language: 'zh-TW' | 'en') => Promise<ImportErrorBook>
  template: (wanted: ImportTemplateInput) => Promise<ImportTemplate>
}>
