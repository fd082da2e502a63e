/** Who calls, as the shop knows them: month account, note, what they had before and the sentence to read back; for a stranger the step that makes them a customer. */

import { UserAddOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Caller } from '../../../shared/contract/calls.ts'
import type { Customer, Order } from '../../../shared/domain/entities.ts'
import { paymentOf } from '../../../shared/domain/payments.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { StateTag } from '../../parts/StateTag.tsx'
import { usePaymentWord } from '../customers/paymentWords.ts'
import { NewCustomerDialog } from './NewCustomerDialog.tsx'
import { useChooseCaller } from './useChooseCaller.tsx'
import { useReadBack, useUsually } from './useSpoken.ts'

export function CallerFacts({ call }: Readonly<{ call: Order }>) {
  const { orpc } = useOffice()
  const { orderNo } = call
  useRefresh(['customer'], orpc.calls.caller.key({ input: { orderNo } }))
  const { data: caller } = useQuery(orpc.calls.caller.queryOptions({ input: { orderNo } }))
  if (caller === undefined) return null
  return (
    <div className="caller">
      {caller.customer !== null && <Known customer={caller.customer} call={call} />}
      {caller.match === 'several' && <Several call={call} candidates={caller.candidates} />}
      <ReadBackLine call={call} caller={caller} />
      <Before caller={caller} />
      {caller.match === 'unknown' && <Stranger call={call} />}
    </div>
  )
}

function Known({ customer, call }: Readonly<{ customer: Customer; call: Order }>) {
  const { t } = useTranslation()
  const paymentWord = usePaymentWord()
  return (
    <>
      <p className="caller-who">
        <a href={hrefOf(['customers', customer.id])}>{customer.name ?? t('calls.customerCard')}</a>
        {paymentOf(customer.paymentType) === 'monthly' && <StateTag tone="run">{paymentWord(customer.paymentType)}</StateTag>}
      </p>
      {call.customerAddress === null && customer.address !== null && (
        <p>{t('calls.knownAddress', { address: customer.address })}</p>
      )}
      {customer.note && customer.note !== call.note && <p className="call-note">{t('calls.note', { note: customer.note })}</p>}
    </>
  )
}

function Several({ call, candidates }: Readonly<{ call: Order; candidates: readonly Customer[] }>) {
  const { t } = useTranslation()
  const { choose, isChoosing } = useChooseCaller(call.orderNo)
  return (
    <>
      <p>{t('calls.several', { count: candidates.length })}</p>
      <ul className="caller-candidates">
        {candidates.map(({ id, name, address }) => (
          <li key={id}>
            <span>
              <a href={hrefOf(['customers', id])}>{name ?? t('calls.customerCard')}</a>
              <small>{address}</small>
            </span>
            <Button
              size="small"
              aria-label={t('calls.isThisOne', { name: name ?? t('calls.customerCard') })}
              loading={isChoosing}
              onClick={({ currentTarget }) => {
                // The button goes away with the choice; its card keeps the focus, by which it shows who calls.
                currentTarget.closest('article')?.focus()
                void choose({ id, name: name ?? t('calls.unknownCaller') })
              }}
            >
              {t('calls.isThis')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function ReadBackLine({ call, caller }: Readonly<{ call: Order; caller: Caller }>) {
  const [readBack, usually] = [useReadBack()(call, caller), useUsually()(call, caller)]
  return (
    <>
      {readBack !== null && <p className="read-back">{readBack}</p>}
      {usually !== null && <p className="call-last">{usually}</p>}
    </>
  )
}

function Before({ caller: { lastOrders } }: Readonly<{ caller: Caller }>) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  if (lastOrders.length === 0) return <p className="call-last">{t('calls.firstOrder')}</p>
  return (
    <ul className="caller-orders">
      {lastOrders.map(({ orderNo, createdAt, lines }) => (
        <li key={orderNo} className="call-last">
          {t('calls.last', { at: moment(createdAt, Date.now()), items: shortItems(lines) })}
        </li>
      ))}
    </ul>
  )
}

function Stranger({ call }: Readonly<{ call: Order }>) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button block icon={<UserAddOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('calls.createCustomer')}
      </Button>
      {isOpen && <NewCustomerDialog call={call} onClose={() => setOpen(false)} />}
    </>
  )
}
