/** An address as a QR code, for whoever stands at the desk with a phone. */

import { QrcodeOutlined } from '@ant-design/icons'
import { Button, Popover, QRCode } from 'antd'
import { useTranslation } from 'react-i18next'

export function AddressCode({ url }: Readonly<{ url: string }>) {
  const { t } = useTranslation()
  // Dark on white in both themes: most phones read nothing else.
  const code = <QRCode value={url} type="svg" size={200} color="#000000" bgColor="#ffffff" bordered={false} />
  return (
    <Popover trigger="click" title={t('integration.qrWhy')} content={code}>
      <Button type="text" icon={<QrcodeOutlined aria-hidden />} aria-label={t('integration.qr', { url })} />
    </Popover>
  )
}
