/** Who is at the desk: the same question that every act asks, once, ahead of them. */

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../frame/PersonProvider.tsx'

export function PersonStep() {
  const { t } = useTranslation()
  const { change } = usePerson()
  return (
    <Button type="primary" onClick={change}>
      {t('firstRun.person.act')}
    </Button>
  )
}
