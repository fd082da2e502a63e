/** The way from an opened order to its delivery slip. */

import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { hrefOf } from '../../parts/route.ts'

export function PrintButton({ orderNo }: Readonly<{ orderNo: string }>) {
  const { t } = useTranslation()
  return (
    <Button icon={<PrinterOutlined aria-hidden />} href={hrefOf(['slip', orderNo])}>
      {t('slip.open')}
    </Button>
  )
}
