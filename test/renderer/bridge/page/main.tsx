/** A page that shows what the bridge gives to a screen, next to components that write styles while they run. */

import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Table } from 'antd'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '../../../../renderer/bridge/connect.ts'
import { useChanges, useConnection, useOffice, useRefresh } from '../../../../renderer/bridge/hooks.ts'
import { OfficeProvider } from '../../../../renderer/bridge/OfficeProvider.tsx'

const rows = Array.from({ length: 40 }, (_, key) => ({ key }))

function Screen() {
  const { orpc } = useOffice()
  const { state } = useConnection()
  const [heard, setHeard] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  useChanges(['order'], (changes) => setHeard((before) => before + changes.map(({ id }) => ` ${id}`).join('')))
  useRefresh(['order'], orpc.calls.waiting.key())
  const calls = useQuery(orpc.calls.waiting.queryOptions())
  return (
    <>
      <p id="state">{state}</p>
      <p id="heard">{heard}</p>
      <p id="calls">{calls.status}</p>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        Open
      </Button>
      <Table dataSource={rows} columns={[{ dataIndex: 'key', title: 'Key' }]} scroll={{ y: 100 }} pagination={false} />
      <div style={{ height: 3_000 }} />
      <Modal open={isOpen} title="Dialog" />
    </>
  )
}

const office = await connect()
createRoot(document.getElementById('root') ?? document.body).render(
  <OfficeProvider office={office}>
    <Screen />
  </OfficeProvider>,
)
