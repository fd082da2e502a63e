/** 客戶: everybody who ever ordered or was sent by the company, found by any part of name, phone or address. */

import { Button, Checkbox } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerFilter } from '../../../shared/contract/lists.ts'
import type { Customer } from '../../../shared/domain/entities.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { Nothing } from '../../parts/Nothing.tsx'
import { adjust, go, parseRoute, type Query, useRoute } from '../../parts/route.ts'
import { TextFilter } from '../../parts/TextFilter.tsx'
import { ListExport } from '../exports/ListExport.tsx'
import { keysOf } from '../frame/shortcuts.ts'
import { ToImport } from '../imports/ToImport.tsx'
import { LiveTable } from '../live/LiveTable.tsx'
import { pageSize } from '../live/source.ts'
import { useLiveList } from '../live/useLiveList.ts'
import '../../styles/customers.css'
import { CustomerDrawer } from './CustomerDrawer.tsx'
import { useCustomerColumns } from './useCustomerColumns.tsx'
import { useFinding } from './useFinding.ts'

const keyOf = (customer: Customer) => customer.id

export default function CustomersScreen() {
  const { t } = useTranslation()
  const { path, query } = useRoute()
  const opened = path[1]
  const { text = '', incomplete } = query
  const filter: CustomerFilter = { ...(text && { text }), ...(incomplete && { incomplete: true }) }
  const list = useCustomerList(filter)
  const narrow = (change: Query) => adjust(path, { text, incomplete, ...change })
  const reset = () => adjust(['customers'])
  // By the address as it is then: the field tells of its text a moment later, when somebody may be opened already.
  const find = (next: string) => {
    const now = parseRoute(location.hash)
    if (next !== (now.query.text ?? '')) adjust(now.path, { ...now.query, text: next })
  }
  const open = (customer: Customer) => go(['customers', customer.id], { text, incomplete })
  const box = useRef<HTMLElement>(null)
  useFinding({ box, list, text, onFind: find, onOpen: open })
  return (
    <section className="screen" ref={box}>
      <div className="title-row">
        <h2>{t('customers.title')}</h2>
        <ListExport lists={[{ list: 'customers', filter }]} />
      </div>
      <div className="filters-row">
        <TextFilter value={text} placeholder={t('customers.search')} onChange={find} />
        <Checkbox
          checked={Boolean(incomplete)}
          onChange={({ target }) => narrow({ incomplete: target.checked ? '1' : undefined })}
        >
          {t('customers.onlyIncomplete')}
        </Checkbox>
        <p className="find-hint">{t('customers.findHint', { find: keysOf('filter'), open: keysOf('open') })}</p>
      </div>
      <LiveTable
        list={list}
        label={t('customers.title')}
        columns={useCustomerColumns()}
        opened={opened}
        onOpen={open}
        freshWords={({ count }) => t('customers.fresh', { count })}
        empty={
          text === '' && !incomplete ? (
            <Nothing what={t('customers.empty')} next={t('customers.emptyNext')} step={<ToImport />} />
          ) : (
            <Nothing
              what={t('list.noneFound')}
              next={t('list.noneFoundNext')}
              step={<Button onClick={reset}>{t('list.reset')}</Button>}
            />
          )
        }
      />
      <CustomerDrawer id={opened} onClose={() => go(['customers'], { text, incomplete })} />
    </section>
  )
}

function useCustomerList(filter: CustomerFilter) {
  const { client, orpc } = useOffice()
  return useLiveList<Customer>({
    queryKey: [...orpc.customers.list.key(), 'live', filter],
    fetchPage: (before, signal) =>
      client.customers.list({ filter, limit: pageSize, ...(before !== null && { before }) }, signal ? { signal } : {}),
    fetchRow: (id) => client.customers.get({ id }),
    keyOf,
    kinds: ['customer'],
  })
}
