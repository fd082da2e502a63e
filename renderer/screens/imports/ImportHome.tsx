/** Where a file is dropped or chosen, and what was imported before. */

import { useTranslation } from 'react-i18next'
import { DropZone } from './DropZone.tsx'
import { PastImports } from './PastImports.tsx'
import { Templates } from './Templates.tsx'

export function ImportHome() {
  const { t } = useTranslation()
  return (
    <div className="imports">
      <p className="quiet">{t('imports.intro')}</p>
      <DropZone />
      <Templates />
      <h3>{t('imports.past')}</h3>
      <PastImports />
    </div>
  )
}
