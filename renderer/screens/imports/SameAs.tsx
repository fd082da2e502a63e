/** Says that the very same file is in the books already, and leads to it. */

import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../shared/contract/imports.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'

export function SameAs({ sameAs }: Readonly<{ sameAs: NonNullable<Import['sameAs']> }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  return (
    <Alert
      type="warning"
      showIcon
      title={t('imports.sameAs', { by: sameAs.by, at: exact(sameAs.at), name: sameAs.fileName })}
      action={<a href={hrefOf(['settings', 'import', sameAs.id])}>{t('imports.sameAsOpen')}</a>}
    />
  )
}
