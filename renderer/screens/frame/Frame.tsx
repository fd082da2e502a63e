/** What stands around every screen: the rail, the top bar, the standing warnings, the call queue. */

import { Button, Skeleton } from 'antd'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../bridge/hooks.ts'
import { workspaceId } from '../../parts/DetailDrawer.tsx'
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
import { ShopFormats } from './ShopFormats.tsx'
import { focusWorkspace } from './steps.ts'
import { TopBar } from './TopBar.tsx'
import { useHealing } from './useHealing.ts'
import { useStatus, useStatusNews } from './useStatus.ts'
import { Warnings } from './Warnings.tsx'

/** Hears of nothing that changes by the second: what shows the office's state asks for it itself, so that a delivery draws only what it changes. */
export function Frame() {
  const connection = useConnection()
  useHealing(connection)
  useStatusNews()
  useImportNews()
  if (connection.state === 'unauthorized') return <SessionEnded />
  return (
    <ShopFormats>
      <PersonProvider>
        <Title />
        <FirstRunDoor />
        <Surroundings />
      </PersonProvider>
    </ShopFormats>
  )
}

function Surroundings() {
  const { t } = useTranslation()
  const { path } = useRoute()
  const { show, dialogs } = useDeskDialogs()
  return (
    <>
      <a className="skip" href={`#${workspaceId}`} onClick={skipToWorkspace}>
        {t('frame.skip')}
      </a>
      <TopBar onFind={() => show('find')} onSheet={() => show('sheet')} />
      <div className="desk">
        <Rail current={areaOf(path)} />
        <div className="middle">
          <LostNotice />
          <Warnings />
          <LowStockNotice />
          <main id={workspaceId} className="workspace" tabIndex={-1}>
            <Workspace path={path} />
          </main>
        </div>
        <CallQueue />
      </div>
      {dialogs}
      <MachineAsks onShow={show} />
    </>
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
function Title() {
  const { t } = useTranslation()
  const { data } = useStatus()
  const shop = data?.shopName ?? t('frame.product')
  const calls = data?.waitingCalls ?? 0
  useEffect(() => {
    document.title = calls > 0 ? t('frame.titleWithCalls', { count: calls, shop }) : shop
  }, [shop, calls, t])
  return null
}
