/** What became of a slip that went to the chosen printer; where nothing was printed, why, and the other way. */

import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PrintResult } from '../../../shared/contract/machine.ts'
import { hrefOf } from '../../parts/route.ts'

type Props = Readonly<{ result: PrintResult; onDialog: () => void }>

export function PrintOutcome({ result: { outcome, printer }, onDialog }: Props) {
  const { t } = useTranslation()
  if (outcome === 'printed')
    return <Alert type="success" role="status" showIcon title={t('slip.outcome.printed', { printer: printer ?? '' })} />
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={t(`slip.outcome.${outcome}`, { printer: printer ?? '' })}
      description={t('slip.outcomeNext')}
      action={
        <div className="slip-ways">
          <Button onClick={onDialog}>{t('slip.dialog')}</Button>
          <Button href={hrefOf(['settings'])}>{t('slip.choose')}</Button>
        </div>
      }
    />
  )
}
