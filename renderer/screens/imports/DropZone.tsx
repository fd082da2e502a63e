/** Takes one file by drop, click or key and opens it as soon as its bytes are with the office. */

import { InboxOutlined } from '@ant-design/icons'
import { Alert, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { useUpload } from './useUpload.ts'

const accepted = '.xlsx,.xls,.csv,.txt,.tsv'

export function DropZone() {
  const { t } = useTranslation()
  const { state, take, stop } = useUpload()
  if (state.kind === 'sending')
    return <WorkProgress label={t('imports.work.receiving')} done={state.sent} total={state.size} onStop={stop} />
  return (
    <>
      {state.kind === 'unfit' && (
        <Alert
          className="failure"
          type="error"
          showIcon
          role="alert"
          title={t(state.why === 'empty' ? 'imports.emptyFile' : 'imports.tooLarge', { name: state.name })}
        />
      )}
      {state.kind === 'failed' && <FailureNotice code={state.code} />}
      <Upload.Dragger
        className="drop"
        accept={accepted}
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
      >
        <InboxOutlined className="drop-mark" aria-hidden />
        <p className="drop-what">{t('imports.drop')}</p>
        <p className="quiet">{t('imports.dropHint')}</p>
      </Upload.Dragger>
    </>
  )
}
