/** 設定 → 一般: what the shop decides for every desk, what this desk decides for itself, and what program this is. */

import { Skeleton } from 'antd'
import { failureOf } from '../../bridge/failure.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useMachine } from '../machine/useMachine.ts'
import { About } from './About.tsx'
import { DeskSettings } from './DeskSettings.tsx'
import { KeepingSettings } from './KeepingSettings.tsx'
import { MachineSettings } from './MachineSettings.tsx'
import { PeopleSettings } from './PeopleSettings.tsx'
import { PrinterSettings } from './PrinterSettings.tsx'
import { RingSettingsForm } from './RingSettingsForm.tsx'
import { ShopSettingsForm } from './ShopSettingsForm.tsx'
import { useSettings } from './useSettings.ts'

export function GeneralSettings() {
  const { data: settings, error, refetch } = useSettings()
  const { data: machine } = useMachine()
  return (
    <div className="settings">
      {settings === undefined && error === null && <Skeleton active />}
      {settings === undefined && error !== null && (
        <FailureNotice code={failureOf(error)?.code ?? 'unreachable'} onRetry={() => void refetch()} />
      )}
      {settings !== undefined && (
        <>
          <ShopSettingsForm settings={settings} />
          <PeopleSettings people={settings.people} />
          <RingSettingsForm ring={settings.ring} />
          <KeepingSettings keepMonths={settings.keepMonths} />
        </>
      )}
      <DeskSettings />
      {machine && <MachineSettings machine={machine} />}
      {machine && <PrinterSettings machine={machine} />}
      <About />
    </div>
  )
}
