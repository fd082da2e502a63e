/** The top bar: the shop, the search, whether it receives, how much came today, who is at the desk. */

import { BulbOutlined, QuestionCircleOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { themePreference, themes } from '../../parts/look.ts'
import { usePreference } from '../../parts/preference.ts'
import { usePerson } from './PersonProvider.tsx'
import { ReceivingPill } from './ReceivingPill.tsx'
import { keysOf } from './shortcuts.ts'
import { themeWords } from './themeWords.ts'
import { useStatus } from './useStatus.ts'

type Props = Readonly<{ onFind: () => void; onSheet: () => void }>

export function TopBar({ onFind, onSheet }: Props) {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const { name, change } = usePerson()
  return (
    <header className="top">
      <h1 title={status?.shopName}>{status?.shopName ?? t('frame.product')}</h1>
      <Button className="find" icon={<SearchOutlined aria-hidden />} aria-keyshortcuts="Control+K" onClick={onFind}>
        <span>{t('find.open')}</span>
        <kbd>{keysOf('find')}</kbd>
      </Button>
      <ReceivingPill status={status} />
      {status !== undefined && (
        <Tooltip title={t('frame.todayHint')}>
          <span className="today">{t('frame.today', { count: status.eventsToday })}</span>
        </Tooltip>
      )}
      <ThemeButton />
      <Tooltip title={t('keys.title')}>
        <Button
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={t('keys.title')}
          aria-keyshortcuts="?"
          onClick={onSheet}
        />
      </Tooltip>
      <Tooltip title={t('person.change')}>
        <Button type="text" icon={<UserOutlined aria-hidden />} className="person" onClick={change}>
          {name === '' ? t('person.none') : name}
        </Button>
      </Tooltip>
    </header>
  )
}

function ThemeButton() {
  const { t } = useTranslation()
  const [theme, setTheme] = usePreference(themePreference)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [theme],
        items: themes.map((each) => ({ key: each, label: t(themeWords[each]), onClick: () => setTheme(each) })),
      }}
    >
      <Button type="text" icon={<BulbOutlined aria-hidden />} aria-label={t('frame.theme')} />
    </Dropdown>
  )
}
