/** 設定 → 備份: what backups there are, where they lie, and one now. */

import { SaveOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Backups } from '../../../../shared/contract/backups.ts'
import { failureOf } from '../../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../../bridge/hooks.ts'
import { CopyText } from '../../../parts/CopyText.tsx'
import { FailureNotice } from '../../../parts/FailureNotice.tsx'
import { useFormats } from '../../../parts/FormatsProvider.tsx'
import { SettingsSection } from '../SettingsSection.tsx'
import { BackupList } from './BackupList.tsx'
import { SecondFolder } from './SecondFolder.tsx'
import { useBackUp } from './useBackUp.ts'

export function BackupScreen() {
  const { orpc } = useOffice()
  const backups = useQuery(orpc.backups.show.queryOptions())
  useRefresh(['office'], orpc.backups.show.key())
  if (backups.isPending) return <Skeleton active />
  if (backups.isError)
    return <FailureNotice code={failureOf(backups.error)?.code ?? 'unreachable'} onRetry={() => void backups.refetch()} />
  return (
    <div className="settings">
      <Troubles backups={backups.data} />
      <Making backups={backups.data} />
      <BackupList backups={backups.data.backups} hasSecond={backups.data.second !== null} />
    </div>
  )
}

function Troubles({ backups: { troubles } }: Readonly<{ backups: Backups }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  return troubles.map(({ place, reason, at }) => (
    <Alert
      key={place}
      showIcon
      type={place === 'first' ? 'error' : 'warning'}
      title={t(`backups.trouble.${place}`, { at: exact(at) })}
      description={t(`backups.troubleNext.${reason}`)}
    />
  ))
}

function Making({ backups }: Readonly<{ backups: Backups }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const { backUp, isMaking } = useBackUp()
  const isRunning = isMaking || backups.isRunning
  const newest = backups.backups[0]
  return (
    <SettingsSection
      title={t('backups.title')}
      why={t('backups.why')}
      facts={[
        {
          key: 'newest',
          label: t('backups.newest'),
          value: (
            <div className="settings-row">
              <span>
                {newest === undefined
                  ? t('backups.none')
                  : t('backups.newestAt', {
                      at: exact(newest.madeAt),
                      orders: newest.orders,
                      customers: newest.customers,
                    })}
              </span>
              <Button type="primary" icon={<SaveOutlined aria-hidden />} loading={isRunning} onClick={() => void backUp()}>
                {isRunning ? t('backups.making') : t('backups.make')}
              </Button>
            </div>
          ),
        },
        { key: 'folder', label: t('backups.folder'), value: <CopyText text={backups.folder} className="code-text" /> },
        { key: 'second', label: t('backups.second'), value: <SecondFolder folder={backups.second} /> },
      ]}
    />
  )
}
