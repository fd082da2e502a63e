/** What became of a slip that went to the chosen printer; where nothing was printed, why, and the other way. */

import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PrintResult } from '../../../shared/contract/machine.ts'
import { hrefOf } from '../../parts/route.ts'

/** `isOrder`: an order's slip, whose print is counted; else one to try the printer. */
type Props = Readonly<{ result: PrintResult; isOrder: boolean; onDialog: () => void }>

export function PrintOutcome({ result: { outcome, printer }, isOrder, onDialog }: Props) {
  const { t } = useTranslation()
  if (outcome === 'printed')
    return (
      <Alert
        className="slip-outcome"
        type="success"
        role="status"
        showIcon
        title={t('slip.outcome.printed', { printer: printer ?? '' })}
      />
    )
  return (
    <Alert
      className="slip-outcome"
      type="error"
      role="alert"
      showIcon
      title={t(`slip.outcome.${outcome}`, { printer: printer ?? '' })}
      description={isOrder && t('slip.outcomeNext')}
      action={
        <div className="slip-ways">
          <Button onClick={onDialog}>{t('slip.dialog')}</Button>
          {isOrder && <Button href={hrefOf(['settings'])}>{t('slip.choose')}</Button>}
        </div>
      }
    />
  )
}
