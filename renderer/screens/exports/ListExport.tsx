/** The button by which a list leaves as a file, at the end of the row of its title, and below it how far that is. */

import { useTranslation } from 'react-i18next'
import type { ExportForm, ExportSubject } from '../../../shared/contract/exports.ts'
import { type ExportGroup, ExportMenu } from '../../parts/export/ExportMenu.tsx'
import { ExportResult } from '../../parts/export/ExportResult.tsx'
import { useListExport } from './useListExport.ts'

/** A list as it is filtered now, except for the audit log, whose files are its own. */
type Filtered<Subject extends ExportSubject = ExportSubject> = Subject extends { form: 'xlsx' } & { list: 'audit' }
  ? never
  : Omit<Subject, 'form'>
export type FilteredList = Filtered

type Props = Readonly<{ lists: readonly FilteredList[] }>

export function ListExport({ lists }: Props) {
  const { t } = useTranslation()
  const { state, start, stop } = useListExport()
  const choice = (list: FilteredList, form: ExportForm, word: string, hint: string) => ({
    key: `${list.list}-${form}`,
    word,
    hint,
    onChoose: () => void start({ ...list, form }),
  })
  const groups: ExportGroup[] = lists.map((list) => ({
    title: lists.length > 1 ? t(`exports.lists.${list.list}`) : null,
    choices: [
      choice(list, 'xlsx', t('exports.workbook'), t(`exports.hints.${list.list}`)),
      choice(list, 'csv', t('exports.text'), t('exports.textHint')),
    ],
  }))
  return (
    <>
      <div className="export-button">
        <ExportMenu isBusy={state.kind === 'running'} groups={groups} />
      </div>
      {state.kind !== 'idle' && (
        <div className="export-result">
          <ExportResult state={state} onStop={stop} />
        </div>
      )}
    </>
  )
}
