/** Says that the program cannot be heard, once that has lasted a second, and goes by itself when it is heard again. */

import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../bridge/hooks.ts'
import { useNow } from '../../parts/useNow.ts'
import { isLost } from './receiving.ts'

export function LostNotice() {
  const { t } = useTranslation()
  const now = useNow(250)
  if (!isLost(useConnection(), now)) return null
  return <Alert banner type="error" role="alert" title={t('receiving.lost')} description={t('receiving.lostDetail')} />
}
