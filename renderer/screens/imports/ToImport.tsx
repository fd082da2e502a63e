/** The step out of an empty list: what the old program knew. */

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { hrefOf } from '../../parts/route.ts'

export function ToImport() {
  const { t } = useTranslation()
  return <Button href={hrefOf(['settings', 'import'])}>{t('imports.begin')}</Button>
}
