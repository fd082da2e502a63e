/** A text that is read aloud or passed on: selectable, and copied by one press. */

import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'

type Props = Readonly<{ text: string; isCode?: boolean; className?: string }>

export function CopyText({ text, isCode = false, className }: Props) {
  const { t } = useTranslation()
  return (
    <Typography.Text
      className={className ?? 'copy-text'}
      code={isCode}
      copyable={{ text, tooltips: [t('body.copy'), t('body.copied')] }}
    >
      {text}
    </Typography.Text>
  )
}
