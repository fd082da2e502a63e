/** Makes an unknown caller a customer: what the call said is filled in already, so that one press is mostly enough. */

import { Form, Input, Modal } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallerCustomer } from '../../../shared/contract/calls.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import { isComposing } from '../../parts/composing.ts'
import { useCreateCustomer } from './useCreateCustomer.ts'

type Props = Readonly<{ call: Order; onClose: () => void }>

const fieldOf = (call: Order): CallerCustomer => ({
  name: call.customerName ?? '',
  phone: call.customerPhone ?? '',
  address: call.customerAddress ?? '',
  note: '',
})

export function NewCustomerDialog({ call, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<CallerCustomer>()
  const { create, isCreating } = useCreateCustomer(call.orderNo, onClose)
  const save = () => {
    form.validateFields().then(
      (values) => void create(values),
      () => undefined,
    )
  }
  const onEnter = (event: KeyboardEvent) => {
    // React hands events of a dialog to the card that opened it, which would take the call.
    event.stopPropagation()
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    save()
  }
  return (
    <Modal
      open
      width={460}
      title={t('calls.createCustomer')}
      okText={t('calls.createSave')}
      cancelText={t('person.cancel')}
      confirmLoading={isCreating}
      onOk={save}
      onCancel={onClose}
    >
      <p className="quiet">{t('calls.createWhy')}</p>
      <Form form={form} layout="vertical" initialValues={fieldOf(call)} onKeyDown={onEnter} requiredMark={false}>
        <Form.Item
          name="name"
          label={t('customers.name')}
          rules={[{ required: true, whitespace: true, message: t('calls.nameRequired') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="phone" label={t('customers.phone')}>
          <Input maxLength={200} inputMode="tel" />
        </Form.Item>
        <Form.Item name="address" label={t('customers.address')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="note" label={t('customers.note')}>
          <Input.TextArea maxLength={1000} rows={3} placeholder={t('calls.notePlaceholder')} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
