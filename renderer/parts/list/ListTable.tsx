/** A long list of rows: virtual, filling the room it has, opened by click or Enter. It shows rows and fetches none. */

import { Table } from 'antd'
import type { TableRef } from 'antd/es/table'
import { type ComponentProps, type RefObject, type UIEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fitting, type ListColumn, shareWidth } from './columns.ts'
import { useBoxSize } from './useBoxSize.ts'
import { useRowKeys } from './useRowKeys.ts'

const rowHeight = 40
const headHeight = 40
const footHeight = 28
/** The next page is asked for this far before the end, so that reading seldom waits. */
const ahead = 30 * rowHeight

export type ListTableProps<T extends object> = Readonly<{
  handle: RefObject<TableRef | null>
  /** What the list holds, for those who hear it. */
  label: string
  columns: readonly ListColumn<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string
  onOpen: (row: T) => void
  /** Rows that just arrived, softly marked. */
  fresh?: ReadonlySet<string>
  /** The row whose drawer is open. */
  opened?: string | undefined
  /** Told whether the list stands away from its beginning. */
  onAway?: (isAway: boolean) => void
  onMore?: () => void
  hasMore: boolean
  isLoadingMore: boolean
}>

// biome-ignore lint/a11y/useSemanticElements: the virtual list is made of boxes, and a table element would need table rows
const GridBody = (props: ComponentProps<'div'>) => <div role="grid" {...props} />
const parts = { body: { wrapper: GridBody } }

export function ListTable<T extends object>(props: ListTableProps<T>) {
  const { handle, label, columns, rows, keyOf, onOpen, fresh, opened, onAway, onMore, hasMore } = props
  const { box, size } = useBoxSize<HTMLDivElement>()
  const bodyHeight = Math.max(rowHeight, (size?.height ?? 0) - headHeight - footHeight)
  const keys = useRowKeys({ rows, keyOf, onOpen, table: handle, box, opened, page: Math.floor(bodyHeight / rowHeight) - 1 })
  const width = size?.width ?? 0
  const shown = useMemo(() => sized(columns, width), [columns, width])

  const onScroll = (event: UIEvent<HTMLElement>) => {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget
    onAway?.(scrollTop > 0)
    if (hasMore && scrollHeight - scrollTop - clientHeight < ahead) onMore?.()
  }
  const onRow = (row: T) => {
    const key = keyOf(row)
    return {
      role: 'row',
      tabIndex: key === keys.current ? 0 : -1,
      className: [key === opened && 'row-opened', fresh?.has(key) && 'row-fresh'].filter(Boolean).join(' '),
      onClick: () => onOpen(row),
      onFocus: () => keys.onFocusRow(key),
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys that its rows let pass
    <div className="list" ref={box} onKeyDown={keys.onKeyDown}>
      {size !== null && (
        <Table<T>
          ref={handle}
          virtual
          size="small"
          aria-label={label}
          components={parts}
          columns={shown.columns}
          dataSource={rows}
          rowKey={keyOf}
          pagination={false}
          scroll={{ x: shown.total, y: bodyHeight }}
          onRow={onRow}
          onScroll={onScroll}
          footer={() => <ListFoot {...props} />}
        />
      )}
    </div>
  )
}

/** Columns with their widths in pixels, in antd's terms. */
function sized<T>(all: readonly ListColumn<T>[], available: number) {
  const columns = fitting(all, available)
  const widths = shareWidth(columns, available)
  return {
    total: widths.reduce((sum, width) => sum + width, 0),
    columns: columns.map((column, index) => ({
      key: column.key,
      title: column.title,
      width: widths[index] ?? column.width,
      align: column.align ?? ('start' as const),
      ellipsis: true,
      onCell: () => ({ role: 'gridcell' }),
      render: (_: unknown, row: T) => column.render(row),
    })),
  }
}

function ListFoot<T extends object>({ hasMore, isLoadingMore }: ListTableProps<T>) {
  const { t } = useTranslation()
  if (isLoadingMore) return t('list.loadingMore')
  return hasMore ? t('list.keys') : t('list.end')
}
