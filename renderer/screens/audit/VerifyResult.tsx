/** What a check of the chain found: one sentence, and for a break what it means, what to do, and the row itself. */

import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditVerification } from '../../../shared/contract/office.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'

type Props = Readonly<{ result: AuditVerification; onClose: () => void }>
type Broken = NonNullable<AuditVerification['broken']>

export function VerifyResult({ result, onClose }: Props) {
  const { t } = useTranslation()
  const closable = { onClose, 'aria-label': t('audit.closeResult') }
  if (result.broken !== null)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        closable={closable}
        title={t('audit.brokenAt', { id: result.broken.id, cause: t(`brokenCause.${result.broken.cause}`) })}
        description={<BrokenParts broken={result.broken} checked={result.checked} />}
      />
    )
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      closable={closable}
      title={result.checked === 0 ? t('audit.intactEmpty') : <Intact result={result} />}
    />
  )
}

/** Whoever may write to the folder may rewrite all of it; a note kept elsewhere is what shows that. */
function Intact({ result: { checked, emptied, headId, headHash } }: Pick<Props, 'result'>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  return (
    <>
      <p>{t('audit.intact', { checked: count(checked) })}</p>
      {emptied > 0 && <p>{t('audit.emptied', { count: emptied })}</p>}
      <p className="quiet">
        {t('audit.headNote', { id: headId })} <CopyText text={`${headId} ${headHash}`} className="code-text" />
      </p>
    </>
  )
}

/** These name an entry that is not there to be shown. */
const isThere = ({ cause }: Broken): boolean => cause !== 'gap' && cause !== 'truncated'

function BrokenParts({ broken, checked }: Readonly<{ broken: Broken; checked: number }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  return (
    <>
      <p>{t(`brokenMeans.${broken.cause}`)}</p>
      <p>{t('audit.brokenBefore', { checked: count(checked) })}</p>
      <p>{t('audit.brokenNext')}</p>
      {isThere(broken) && broken.id > 0 && (
        <a href={hrefOf(['settings', 'audit', String(broken.id)])}>{t('audit.brokenShow', { id: broken.id })}</a>
      )}
    </>
  )
}
