/** Where a second copy of each backup goes: a path that the office tries before it takes it. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../../bridge/failure.ts'
import { useOffice } from '../../../bridge/hooks.ts'
import { isComposing } from '../../../parts/composing.ts'
import { useInName } from '../../frame/useInName.ts'

const reasons = ['not_absolute', 'folder_missing', 'not_writable', 'same_folder'] as const

export function SecondFolder({ folder }: Readonly<{ folder: string | null }>) {
  const { t } = useTranslation()
  const [path, setPath] = useState(folder ?? '')
  const { choose, isChoosing, problem } = useChooseSecond()
  const submit = () => {
    if (path.trim() !== '') void choose(path.trim())
  }
  const stop = async () => {
    if (await choose(null)) setPath('')
  }
  return (
    <>
      <Form.Item validateStatus={problem === null ? '' : 'error'} help={problem}>
        <div className="settings-row">
          <Input
            className="settings-text"
            value={path}
            maxLength={1_000}
            aria-label={t('backups.secondPath')}
            placeholder={t('backups.secondNone')}
            onChange={({ target }) => setPath(target.value)}
            onPressEnter={(event) => {
              if (!isComposing(event.nativeEvent)) submit()
            }}
          />
          <Button loading={isChoosing} disabled={path.trim() === '' || path.trim() === folder} onClick={submit}>
            {t('backups.secondSave')}
          </Button>
          {folder !== null && (
            <Button type="text" onClick={() => void stop()}>
              {t('backups.secondStop')}
            </Button>
          )}
        </div>
      </Form.Item>
      <p className="quiet">{t('backups.secondWhy')}</p>
    </>
  )
}

/** `choose` resolves with whether it holds; `problem` says in words why a path was not taken. */
function useChooseSecond() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const inName = useInName()
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()
  const act = useMutation({
    mutationFn: (input: { folder: string | null; by: string }) => client.backups.chooseSecond(input),
    onSuccess: (backups, { folder }) => {
      queryClient.setQueryData(orpc.backups.show.queryKey(), backups)
      message.success(t(folder === null ? 'backups.secondStopped' : 'backups.secondSaved'))
    },
  })
  const failure = failureOf(act.error)
  const reason = reasons.find((each) => each === failure?.detail.reason)
  const said = reason === undefined ? t(`failures.${failure?.code ?? 'unreachable'}.what`) : t(`backups.secondReasons.${reason}`)
  const choose = (folder: string | null) => inName((by) => act.mutateAsync({ folder, by }))
  return { choose, isChoosing: act.isPending, problem: act.isError ? said : null }
}
