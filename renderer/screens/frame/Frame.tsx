/** What stands around every screen: the rail, the top bar, the standing warnings, the call queue. */

import { Button, Skeleton } from 'antd'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../bridge/hooks.ts'
import { workspaceId } from '../../parts/DetailDrawer.tsx'
import { FormatsProvider } from '../../parts/FormatsProvider.tsx'
import { Nothing } from '../../parts/Nothing.tsx'
import { hrefOf, useRoute } from '../../parts/route.ts'
import { CallQueue } from '../calls/CallQueue.tsx'
import { FirstRunDoor } from '../firstRun/FirstRunDoor.tsx'
import { useImportNews } from '../imports/useImportNews.ts'
import { MachineAsks } from '../machine/MachineAsks.tsx'
import { LowStockNotice } from '../stock/LowStockNotice.tsx'
import { areaOf, screenOf } from './areas.tsx'
import { useDeskDialogs } from './DeskDialogs.tsx'
import { LostNotice } from './LostNotice.tsx'
import { PersonProvider } from './PersonProvider.tsx'
import { Rail } from './Rail.tsx'
import { ScreenGuard } from './ScreenGuard.tsx'
import { SessionEnded } from './SessionEnded.tsx'
import { focusWorkspace } from './steps.ts'
import { TopBar } from './TopBar.tsx'
import { useHealing } from './useHealing.ts'
import { useStatus } from './useStatus.ts'
import { Warnings } from './Warnings.tsx'

const usualZone = 'Asia/Taipei'

export function Frame() {
  const { t } = useTranslation()
  const status = useStatus()
  const connection = useConnection()
  useHealing(connection)
  useImportNews()
  const { path } = useRoute()
  const current = areaOf(path)
  useTitle(status.data?.shopName, status.data?.waitingCalls ?? 0)
  const { show, dialogs } = useDeskDialogs()
  if (connection.state === 'unauthorized') return <SessionEnded />
  return (
    <FormatsProvider zone={status.data?.zone ?? usualZone}>
      <PersonProvider>
        <FirstRunDoor status={status.data} />
        <a className="skip" href={`#${workspaceId}`} onClick={skipToWorkspace}>
          {t('frame.skip')}
        </a>
        <TopBar status={status.data} onFind={() => show('find')} onSheet={() => show('sheet')} />
        <div className="desk">
          <Rail current={current} status={status.data} />
          <div className="middle">
            <LostNotice />
            <Warnings warnings={status.data?.warnings ?? []} />
            <LowStockNotice />
            <main id={workspaceId} className="workspace" tabIndex={-1}>
              <Workspace path={path} />
            </main>
          </div>
          <CallQueue />
        </div>
        {dialogs}
        <MachineAsks onShow={show} />
      </PersonProvider>
    </FormatsProvider>
  )
}

/** The address is the router's, so the jump is made by hand. */
function skipToWorkspace(event: { preventDefault: () => void }): void {
  event.preventDefault()
  focusWorkspace()
}

function Workspace({ path }: Readonly<{ path: readonly string[] }>) {
  const { t } = useTranslation()
  const Screen = screenOf(path)
  if (Screen === null)
    return (
      <Nothing
        what={t('frame.notFound')}
        next={t('frame.notFoundNext')}
        step={<Button href={hrefOf(['today'])}>{t('nav.today')}</Button>}
      />
    )
  return (
    <ScreenGuard key={path[0]}>
      <Suspense
        fallback={<Skeleton className="list-loading" active aria-label={t('frame.loadingScreen')} paragraph={{ rows: 8 }} />}
      >
        <Screen />
      </Suspense>
    </ScreenGuard>
  )
}

/** Waiting calls are seen on the browser's tab too. */
function useTitle(shopName: string | undefined, calls: number): void {
  const { t } = useTranslation()
  useEffect(() => {
    const shop = shopName ?? t('frame.product')
    document.title = calls > 0 ? t('frame.titleWithCalls', { count: calls, shop }) : shop
  }, [shopName, calls, t])
}
