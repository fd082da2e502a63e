/** Whether this computer starts the program by itself and stays awake for it; only where the desktop program shows the page. */

import { Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Machine } from '../../../shared/contract/machine.ts'
import { useChangeMachine } from '../machine/useChangeMachine.ts'
import { SettingsSection } from './SettingsSection.tsx'

export function MachineSettings({ machine }: Readonly<{ machine: Machine }>) {
  const { t } = useTranslation()
  const { change } = useChangeMachine()
  const { startsAtLogin, keepsAwake } = machine
  return (
    <SettingsSection
      title={t('machine.staying')}
      facts={[
        {
          key: 'login',
          label: t('machine.login'),
          value: startsAtLogin !== null && (
            <>
              <Switch
                checked={startsAtLogin}
                aria-label={t('machine.login')}
                onChange={(isOn) => change({ startsAtLogin: isOn })}
              />
              <p className="quiet">{t('machine.loginWhy')}</p>
            </>
          ),
        },
        {
          key: 'awake',
          label: t('machine.awake'),
          value: (
            <>
              <Switch checked={keepsAwake} aria-label={t('machine.awake')} onChange={(isOn) => change({ keepsAwake: isOn })} />
              <p className="quiet">{t('machine.awakeWhy')}</p>
            </>
          ),
        },
      ]}
    />
  )
}
