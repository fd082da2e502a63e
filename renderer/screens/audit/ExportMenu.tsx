/** The two files that the filtered log can be taken out as. */

import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditExportForm } from '../../../shared/contract/audit.ts'

type Props = Readonly<{ isBusy: boolean; onExport: (form: AuditExportForm) => void }>

export function ExportMenu({ isBusy, onExport }: Props) {
  const { t } = useTranslation()
  const choice = (key: AuditExportForm, word: string, hint: string) => ({
    key,
    label: (
      <span className="export-choice">
        <span>{word}</span>
        <small className="quiet">{hint}</small>
      </span>
    ),
    onClick: () => onExport(key),
  })
  const items = [
    choice('json', t('audit.exportPage'), t('audit.exportPageHint')),
    choice('csv', t('audit.exportCsv'), t('audit.exportCsvHint')),
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={isBusy}>
      <Button icon={<DownloadOutlined aria-hidden />}>{t('audit.export')}</Button>
    </Dropdown>
  )
}
