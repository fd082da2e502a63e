/** Applies everything that waits once more, oldest first and one by one, and says in a sentence what came of it. */

import { ReloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventFilter } from '../../../shared/contract/lists.ts'
import type { OfficeClient } from '../../bridge/client.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { usePerson } from '../frame/PersonProvider.tsx'

const pageSize = 200

type Progress = Readonly<{ tried: number; total: number }>

/** Ids of all that waits under the filter, oldest first, so that a correction comes after what it corrects. */
async function waitingIds(client: OfficeClient, filter: EventFilter): Promise<number[]> {
  const ids: number[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<OfficeClient['events']['list']>> = await client.events.list({
      filter,
      limit: pageSize,
      ...(before !== null && { before }),
    })
    ids.push(...page.rows.map(({ id }) => id))
    before = page.older
  } while (before !== null)
  return ids.reverse()
}

export function ApplyAll({ filter }: Readonly<{ filter: EventFilter }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useOffice()
  const { identify } = usePerson()
  const [progress, setProgress] = useState<Progress | null>(null)
  const isStopped = useRef(false)

  const applyAll = async (by: string) => {
    const ids = await waitingIds(client, filter)
    let [tried, applied] = [0, 0]
    for (const id of ids) {
      if (isStopped.current) break
      setProgress({ tried, total: ids.length })
      const { status } = await client.events.applyAgain({ id, by })
      tried += 1
      if (status !== 'failed' && status !== 'unrecognised') applied += 1
    }
    const words = { tried, count: applied, left: ids.length - applied }
    if (applied === ids.length) message.success(t('waiting.allApplied', words))
    else message.warning({ content: t('waiting.someApplied', words), duration: 8 })
  }
  const start = async () => {
    const by = await identify()
    if (by === null) return
    isStopped.current = false
    try {
      await applyAll(by)
    } catch (error) {
      message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`))
    } finally {
      setProgress(null)
    }
  }
  const stop = () => {
    isStopped.current = true
  }
  if (progress !== null)
    return (
      <span className="apply-all" role="status">
        {t('waiting.applying', { at: progress.tried + 1, total: progress.total })}
        <Button onClick={stop}>{t('waiting.stop')}</Button>
      </span>
    )
  return (
    <Button icon={<ReloadOutlined aria-hidden />} onClick={() => void start()}>
      {t('waiting.applyAll')}
    </Button>
  )
}
