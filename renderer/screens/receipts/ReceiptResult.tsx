/** The verdict: it came, with each arrival; or it did not, with what to ask of the sender and what speaks for it. */

import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReceiptAnswer } from '../../../shared/contract/receipts.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { useAuditWords } from '../settings/auditWords.ts'
import { Arrivals } from './Arrivals.tsx'

type Props = Readonly<{ answer: ReceiptAnswer }>

export function ReceiptResult({ answer }: Props) {
  return answer.arrivals.length > 0 ? <Came answer={answer} /> : <DidNotCome answer={answer} />
}

function Came({ answer: { arrivals, isMore } }: Props) {
  const { t } = useTranslation()
  const count = arrivals.length
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={isMore ? t('receipts.cameMore', { most: count }) : t('receipts.came', { count })}
        description={t('receipts.cameNext')}
      />
      <Arrivals arrivals={arrivals} />
    </>
  )
}

function DidNotCome({ answer }: Props) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const { as, since, sha256, orderNo, others } = answer
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('receipts.notCame')}
        description={
          <>
            <p>{t(`receipts.notAs.${as}`)}</p>
            <p>{since === null ? t('receipts.notEver') : t('receipts.notSince', { at: exact(since) })}</p>
          </>
        }
      />
      {sha256 !== null && (
        <p className="quiet">
          {t('receipts.bodyDigest')} <CopyText text={sha256} className="code-text" />
        </p>
      )}
      {orderNo !== null && others.length > 0 && (
        <>
          <h3>{t('receipts.others', { orderNo, count: others.length })}</h3>
          <Arrivals arrivals={others} />
        </>
      )}
      <Asks />
      <TurnedAway answer={answer} />
    </>
  )
}

function Asks() {
  const { t } = useTranslation()
  return (
    <>
      <h3>{t('receipts.ask')}</h3>
      <ol className="asks">
        <li>{t('receipts.askAnswer')}</li>
        <li>
          {t('receipts.askAddress')} <a href={hrefOf(['integration'])}>{t('receipts.showAddress')}</a>
        </li>
        <li>{t('receipts.askAgain')}</li>
      </ol>
    </>
  )
}

function TurnedAway({ answer: { turnedAway } }: Props) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const words = useAuditWords()
  if (turnedAway.length === 0) return null
  return (
    <>
      <p>{t('receipts.turnedAway')}</p>
      <ul className="asks">
        {turnedAway.map(({ cause, count, lastAt }) => (
          <li key={cause}>{t('receipts.turnedAwayCause', { cause: words.cause(cause), count, at: exact(lastAt) })}</li>
        ))}
      </ul>
      <a href={hrefOf(['settings', 'audit'], { action: 'WEBHOOK_REJECTED' })}>{t('receipts.showTurnedAway')}</a>
    </>
  )
}
