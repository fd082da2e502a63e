/** The text of a delivery, for reading and exactly as it was received. */

import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { prettyJson } from './prettyJson.ts'

type View = 'pretty' | 'raw'

export function BodyText({ text, label }: Readonly<{ text: string; label: string }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [view, setView] = useState<View>('pretty')
  const pretty = useMemo(() => prettyJson(text), [text])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    message.success(t('body.copied'))
  }
  return (
    <section className="body-text" aria-label={label}>
      <header>
        <Segmented<View>
          size="small"
          aria-label={t('body.view')}
          value={pretty === null ? 'raw' : view}
          disabled={pretty === null}
          options={[
            { value: 'pretty', label: t('body.pretty') },
            { value: 'raw', label: t('body.raw') },
          ]}
          onChange={setView}
        />
        <small>{t('body.size', { count: text.length })}</small>
        <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {t('body.copy')}
        </Button>
      </header>
      {pretty === null && <p className="quiet">{t('body.notJson')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{pretty !== null && view === 'pretty' ? pretty : text}</pre>
    </section>
  )
}
