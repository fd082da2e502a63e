/** Lets go of a file that is not in the books; asked about first. */

import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../shared/contract/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { go } from '../../parts/route.ts'

export function Discard({ file }: Readonly<{ file: Import }>) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { client } = useOffice()
  const discard = async () => {
    try {
      await client.imports.discard({ id: file.id })
      go(['settings', 'import'])
    } catch (error) {
      message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`))
    }
  }
  const ask = () =>
    modal.confirm({
      title: t('imports.discardAsk'),
      content: t('imports.discardWhy'),
      okText: t('imports.yes'),
      cancelText: t('imports.no'),
      onOk: discard,
    })
  return <Button onClick={ask}>{t('imports.discard')}</Button>
}
