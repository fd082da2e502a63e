/** The button under which the files stand that something can be taken out as. */

import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'

export type ExportChoice = Readonly<{ key: string; word: string; hint: string; onChoose: () => void }>
/** `title`: over the choices, where there are several groups of them. */
export type ExportGroup = Readonly<{ title: string | null; choices: readonly ExportChoice[] }>

type ItemType = NonNullable<MenuProps['items']>[number]
type Props = Readonly<{ isBusy: boolean; groups: readonly ExportGroup[] }>

const itemOf = ({ key, word, hint, onChoose }: ExportChoice) => ({
  key,
  label: (
    <span className="export-choice">
      <span>{word}</span>
      <small className="quiet">{hint}</small>
    </span>
  ),
  onClick: onChoose,
})

export function ExportMenu({ isBusy, groups }: Props) {
  const { t } = useTranslation()
  const items: ItemType[] = groups.flatMap(({ title, choices }): ItemType[] => {
    const children = choices.map(itemOf)
    return title === null ? children : [{ key: title, type: 'group', label: title, children }]
  })
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={isBusy}>
      <Button icon={<DownloadOutlined aria-hidden />}>{t('audit.export')}</Button>
    </Dropdown>
  )
}
