/** The name of the shop, as every screen and slip shows it. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { isComposing } from '../../parts/composing.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { usePerson } from '../frame/PersonProvider.tsx'
import { pass } from './guide.ts'

const longestName = 60

export function ShopStep() {
  const { t } = useTranslation()
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const change = useMutation({
    mutationFn: (by: string) => client.settings.change({ change: { shopName: name.trim() }, by }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: orpc.office.status.key() })
      pass('shop')
    },
  })
  const save = async () => {
    if (name.trim() === '') return
    const by = await identify()
    if (by !== null) change.mutate(by)
  }
  return (
    <>
      <Space.Compact block>
        <Input
          value={name}
          maxLength={longestName}
          aria-label={t('firstRun.shop.title')}
          placeholder={t('firstRun.shop.placeholder')}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && void save()}
        />
        <Button type="primary" disabled={name.trim() === ''} loading={change.isPending} onClick={() => void save()}>
          {t('firstRun.shop.act')}
        </Button>
      </Space.Compact>
      {change.isError && <FailureNotice code={failureOf(change.error)?.code ?? 'unreachable'} />}
    </>
  )
}
