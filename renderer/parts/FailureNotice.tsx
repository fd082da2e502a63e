/** Says what happened, what it means for the shop and what to do next; the sentences are chosen by code. */

import { ReloadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FailureCode } from '../../shared/contract/failures.ts'

/** `unreachable`: the office did not answer at all. `unloaded`: the page's own code did not come. */
type FailureWord = FailureCode | 'unreachable' | 'unloaded'

type Props = Readonly<{ code: FailureWord; onRetry?: () => void }>

export function FailureNotice({ code, onRetry }: Props) {
  const { t } = useTranslation()
  return (
    <Alert
      className="failure"
      type="error"
      showIcon
      role="alert"
      title={t(`failures.${code}.what`)}
      description={
        <>
          <p>{t(`failures.${code}.means`)}</p>
          <p>{t(`failures.${code}.next`)}</p>
        </>
      }
      action={
        onRetry && (
          <Button icon={<ReloadOutlined aria-hidden />} onClick={onRetry}>
            {t(code === 'unloaded' ? 'failures.reload' : 'failures.retry')}
          </Button>
        )
      }
    />
  )
}
