/** The command that sends the guide's test order, ready to be copied. */

import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hrefOf } from '../../parts/route.ts'
import { type Shell, testCommand } from './samples.ts'

export function TestOrder({ url, secret }: Readonly<{ url: string; secret: string | null }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [shell, setShell] = useState<Shell>(navigator.userAgent.includes('Windows') ? 'powershell' : 'bash')
  const command = testCommand(shell, url, secret ?? t('integration.placeholder'))
  const copy = async () => {
    await navigator.clipboard.writeText(command)
    message.success(t('integration.copied'))
  }
  return (
    <>
      <h3>{t('integration.test')}</h3>
      <p>{t('integration.testWhy')}</p>
      <div className="body-text">
        <header>
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
          <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            {t('integration.copy')}
          </Button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{command}</pre>
      </div>
      {secret === null && <p className="quiet">{t('integration.testSecretHidden')}</p>}
      <a href={hrefOf(['settings', 'audit'], { action: 'WEBHOOK_RECEIVED' })}>{t('integration.results')}</a>
    </>
  )
}
