/** An import that is in the books, was stopped on its way, or was taken back. */

import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../shared/contract/imports.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Counts } from './Counts.tsx'
import { Report } from './DryRun.tsx'
import { useFileFailure } from './importWords.ts'
import { Left } from './Left.tsx'
import { useImportActs } from './useImport.ts'

export function Ended({ file }: Readonly<{ file: Import }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const { confirmedBy, confirmedAt, undoneBy, summary, phase } = file
  return (
    <>
      {phase === 'stopped' ? <Stopped file={file} /> : <Outcome file={file} />}
      {confirmedBy !== null && confirmedAt !== null && (
        <p className="quiet">{t('imports.writtenBy', { by: confirmedBy, at: exact(confirmedAt) })}</p>
      )}
      {undoneBy !== null && <p className="quiet">{t('imports.undoneBy', { by: undoneBy })}</p>}
      <Acts file={file} />
      {file.left > 0 && <Left id={file.id} />}
      {summary !== null && <Counts counts={summary.counts} />}
      {summary !== null && phase === 'written' && <Report file={file} summary={summary} />}
    </>
  )
}

function Outcome({ file: { phase, written, left } }: Readonly<{ file: Import }>) {
  const { t } = useTranslation()
  if (phase === 'written') return <Alert type="success" showIcon role="status" title={t('imports.written', { count: written })} />
  const words = left === 0 ? t('imports.undoneAll') : t('imports.undone', { count: left })
  return <Alert type={left === 0 ? 'success' : 'warning'} showIcon role="status" title={words} />
}

function Stopped({ file }: Readonly<{ file: Import }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const why = useFileFailure()
  if (file.failure !== null)
    return <Alert type="error" showIcon role="alert" title={t('imports.stoppedFailure', { why: why(file.failure) })} />
  const { done, total } = file.progress ?? { done: file.written, total: null }
  const words = { done: count(done), total: count(total ?? done) }
  return <Alert type="warning" showIcon role="status" title={t('imports.stopped', words)} />
}

function Acts({ file }: Readonly<{ file: Import }>) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { act, isPending } = useImportActs(file.id)
  if (file.phase === 'undone') return null
  const ask = () =>
    modal.confirm({
      title: t('imports.undoAsk'),
      content: t('imports.undoWhy'),
      okText: t('imports.undo'),
      okButtonProps: { danger: true },
      cancelText: t('imports.no'),
      onOk: () => act('undo'),
    })
  const isUndoing = file.undoneBy !== null
  return (
    <div className="imports-row">
      {file.phase === 'stopped' && (
        <Button type="primary" loading={isPending} onClick={() => act('resume')}>
          {t(isUndoing ? 'imports.resumeUndo' : 'imports.resume')}
        </Button>
      )}
      {!isUndoing && (
        <Button danger disabled={isPending} onClick={ask}>
          {t('imports.undo')}
        </Button>
      )}
    </div>
  )
}
