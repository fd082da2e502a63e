/** A piece of code that is copied by one press; `children` stand before the button. */

import { CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export function CopiedCode({ text, children }: Readonly<{ text: string; children?: ReactNode }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    message.success(t('integration.copied'))
  }
  return (
    <div className="body-text">
      <header>
        {children}
        <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {t('integration.copy')}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </div>
  )
}
