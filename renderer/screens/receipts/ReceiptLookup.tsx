/** 查收據: a button, and the drawer in which it is settled whether what somebody says to have sent has come. */

import '../../styles/receipts.css'
import { FileSearchOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestPasted } from '../../../shared/domain/pasted.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { isComposing } from '../../parts/composing.ts'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { ReceiptResult } from './ReceiptResult.tsx'

export function ReceiptLookup() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button icon={<FileSearchOutlined aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('receipts.open')}
      </Button>
      <DetailDrawer isWide isOpen={isOpen} title={t('receipts.title')} onClose={() => setIsOpen(false)}>
        <Lookup />
      </DetailDrawer>
    </>
  )
}

function Lookup() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [text, setText] = useState('')
  const looking = useMutation({ mutationFn: (wanted: string) => client.receipts.look({ text: wanted }) })
  const isTooLong = text.length > longestPasted
  const look = () => text.trim() !== '' && !isTooLong && looking.mutate(text)
  return (
    <>
      <p className="quiet">{t('receipts.intro')}</p>
      <PastedText text={text} isTooLong={isTooLong} onChange={setText} onEnter={look} />
      <Button type="primary" disabled={text.trim() === '' || isTooLong} loading={looking.isPending} onClick={look}>
        {t(looking.isPending ? 'receipts.looking' : 'receipts.look')}
      </Button>
      <section className="receipt-result" aria-live="polite">
        {looking.isError && <FailureNotice code={failureOf(looking.error)?.code ?? 'unreachable'} onRetry={look} />}
        {looking.isSuccess && <ReceiptResult answer={looking.data} />}
      </section>
    </>
  )
}

type Props = Readonly<{ text: string; isTooLong: boolean; onChange: (text: string) => void; onEnter: () => void }>

/** Enter looks; with Shift it begins a new line, as a pasted text may need. */
function PastedText({ text, isTooLong, onChange, onEnter }: Props) {
  const { t } = useTranslation()
  return (
    <Form layout="vertical" component={false}>
      <Form.Item
        className="pasted"
        label={t('receipts.field')}
        htmlFor="pasted"
        validateStatus={isTooLong ? 'error' : ''}
        help={t(isTooLong ? 'receipts.tooLong' : 'receipts.hint')}
      >
        <Input.TextArea
          id="pasted"
          className="code-text"
          autoFocus
          rows={5}
          spellCheck={false}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return
            event.preventDefault()
            onEnter()
          }}
        />
      </Form.Item>
    </Form>
  )
}
