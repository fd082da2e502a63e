/** Stands in place of the desk when the program no longer knows this page: rows would only grow old. Part of the first bundle, since nothing more can be fetched then. */

import { useTranslation } from 'react-i18next'

export function SessionEnded() {
  const { t } = useTranslation()
  return (
    <main className="ended">
      <div role="alert">
        <h1>{t('ended.title')}</h1>
        <p>{t('ended.means')}</p>
        <ol>
          <li>{t('ended.first')}</li>
          <li>{t('ended.second')}</li>
          <li>{t('ended.third')}</li>
        </ol>
      </div>
    </main>
  )
}
