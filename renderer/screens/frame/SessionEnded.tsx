/** Stands in place of the desk when the program no longer knows this page: nothing here works any more, and rows would only grow old. */

import { Result } from 'antd'
import { useTranslation } from 'react-i18next'

export default function SessionEnded() {
  const { t } = useTranslation()
  return (
    <main className="ended">
      <Result
        status="info"
        title={<h1>{t('ended.title')}</h1>}
        subTitle={t('ended.means')}
        extra={
          <ol>
            <li>{t('ended.first')}</li>
            <li>{t('ended.second')}</li>
            <li>{t('ended.third')}</li>
          </ol>
        }
      />
    </main>
  )
}
