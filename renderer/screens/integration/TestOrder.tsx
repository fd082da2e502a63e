/** The command that sends the guide's test order, ready to be copied. */

import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hrefOf } from '../../parts/route.ts'
import { CopiedCode } from './CopiedCode.tsx'
import { type Shell, testCommand } from './samples.ts'

export function TestOrder({ url, secret }: Readonly<{ url: string; secret: string | null }>) {
  const { t } = useTranslation()
  const [shell, setShell] = useState<Shell>(navigator.userAgent.includes('Windows') ? 'powershell' : 'bash')
  const command = testCommand(shell, url, secret ?? t('integration.placeholder'))
  return (
    <>
      <h3>{t('integration.test')}</h3>
      <p>{t('integration.testWhy')}</p>
      <CopiedCode text={command}>
        <Segmented<Shell>
          size="small"
          aria-label={t('integration.shell')}
          value={shell}
          options={[
            { value: 'bash', label: t('integration.bash') },
            { value: 'powershell', label: t('integration.powershell') },
          ]}
          onChange={setShell}
        />
      </CopiedCode>
      {secret === null && <p className="quiet">{t('integration.testSecretHidden')}</p>}
      <a href={hrefOf(['settings', 'audit'], { action: 'WEBHOOK_RECEIVED' })}>{t('integration.results')}</a>
    </>
  )
}
