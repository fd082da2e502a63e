/** A live list in all its states: loading, empty, failed, full, and with new rows waiting above. */

import { Button, Skeleton } from 'antd'
import type { TableRef } from 'antd/es/table'
import { type ReactNode, useEffect, useRef } from 'react'
import { failureOf } from '../../bridge/failure.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import type { ListColumn } from '../../parts/list/columns.ts'
import { ListTable } from '../../parts/list/ListTable.tsx'
import type { Held, LiveList } from './useLiveList.ts'

type Props<T> = Readonly<{
  list: LiveList<T>
  label: string
  columns: readonly ListColumn<T>[]
  onOpen: (row: T) => void
  opened?: string | undefined
  /** Says why there is nothing and offers the step that changes it. */
  empty: ReactNode
  /** The words of the bar that brings in what waits above. */
  freshWords: (held: Held) => string
}>

export function LiveTable<T extends object>({ list, label, columns, onOpen, opened, empty, freshWords }: Props<T>) {
  const table = useRef<TableRef>(null)
  const { query, rows, held } = list
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its top
  useEffect(() => table.current?.scrollTo({ top: 0 }), [list.name])

  const showHeld = () => {
    table.current?.scrollTo({ top: 0 })
    list.bringIn()
  }

  if (query.isPending) return <Skeleton className="list-loading" active title={false} paragraph={{ rows: 10, width: '100%' }} />
  if (query.isError && rows.length === 0)
    return <FailureNotice code={failureOf(query.error)?.code ?? 'unreachable'} onRetry={() => void query.refetch()} />
  if (rows.length === 0) return empty
  return (
    <div className={query.isPlaceholderData ? 'live is-old' : 'live'}>
      {held !== null && (
        <Button className="fresh-bar" shape="round" onClick={showHeld}>
          {freshWords(held)}
        </Button>
      )}
      <ListTable<T>
        handle={table}
        label={label}
        columns={columns}
        rows={rows}
        keyOf={list.keyOf}
        fresh={list.fresh}
        opened={opened}
        onOpen={onOpen}
        onAway={list.setAway}
        onMore={() => void query.fetchNextPage({ cancelRefetch: false })}
        hasMore={query.hasNextPage}
        isLoadingMore={query.isFetchingNextPage}
      />
    </div>
  )
}
