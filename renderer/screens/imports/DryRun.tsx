/** What an import would change, before anything is changed: counts, totals, the rows one by one, and the last question. */

import { Alert, App, Button, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import, ImportSummary } from '../../../shared/contract/imports.ts'
import { importKinds } from '../../../shared/domain/imports.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Counts } from './Counts.tsx'
import { Discard } from './Discard.tsx'
import { Findings } from './Findings.tsx'
import { Refusals } from './Refusals.tsx'
import { SameAs } from './SameAs.tsx'
import { Totals } from './Totals.tsx'
import { useImportActs } from './useImport.ts'

type Props = Readonly<{ file: Import; onChange: () => void }>

export function DryRun({ file, onChange }: Props) {
  const { t } = useTranslation()
  const { summary, sameAs } = file
  if (summary === null) return null
  return (
    <>
      {sameAs === null ? <Alert type="info" showIcon title={t('imports.nothingWritten')} /> : <SameAs sameAs={sameAs} />}
      <Counts counts={summary.counts} />
      <div className="imports-row">
        <Confirm file={file} summary={summary} />
        <Button onClick={onChange}>{t('imports.compareAgain')}</Button>
        <Discard file={file} />
      </div>
      <Report file={file} summary={summary} />
    </>
  )
}

/** What was found, in the order in which a person asks. */
export function Report({ file, summary }: Readonly<{ file: Import; summary: ImportSummary }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const refused = importKinds.reduce((sum, kind) => sum + (summary.counts[kind]?.refusedRows ?? 0), 0)
  return (
    <Tabs
      defaultActiveKey={refused > 0 ? 'refusals' : 'findings'}
      items={[
        { key: 'findings', label: t('imports.findings'), children: <Findings file={file} summary={summary} /> },
        {
          key: 'refusals',
          label: t('imports.refusalsTab', { rows: count(refused) }),
          children: <Refusals file={file} rows={refused} />,
        },
        { key: 'totals', label: t('imports.totals'), children: <Totals summary={summary} /> },
      ]}
    />
  )
}

const writable = ({ counts }: ImportSummary): number =>
  importKinds.reduce((sum, kind) => sum + (counts[kind]?.created ?? 0) + (counts[kind]?.changed ?? 0), 0)

function Confirm({ file, summary }: Readonly<{ file: Import; summary: ImportSummary }>) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { act, isPending } = useImportActs(file.id)
  const things = writable(summary)
  if (things === 0 || file.sameAs !== null) return <Button disabled>{t('imports.confirmNothing')}</Button>
  const ask = () =>
    modal.confirm({
      title: t('imports.confirmAsk', { count: things }),
      content: t('imports.confirmWhy'),
      okText: t('imports.confirm'),
      cancelText: t('imports.no'),
      onOk: () => act('confirm'),
    })
  return (
    <Button type="primary" loading={isPending} onClick={ask}>
      {t('imports.confirm')}
    </Button>
  )
}
