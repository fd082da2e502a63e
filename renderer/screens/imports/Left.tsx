/** What an undo had to leave as it is, with the reason. */

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportLeft } from '../../../shared/contract/importRows.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { hrefOf } from '../../parts/route.ts'

const areaOf = { orders: 'orders', customers: 'customers', stock: 'stock' } as const satisfies Record<ImportLeft['kind'], string>

export function Left({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const left = useInfiniteQuery(
    orpc.imports.left.infiniteOptions({
      input: (after: number) => ({ id, after }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next,
    }),
  )
  if (left.data === undefined) return <Skeleton active paragraph={{ rows: 2 }} title={false} />
  return (
    <>
      <h3>{t('imports.leftTitle')}</h3>
      <ul className="import-left">
        {left.data.pages
          .flatMap((page) => page.rows)
          .map(({ place, kind, key, reason }) => (
            <li key={place}>
              <a href={hrefOf([areaOf[kind], key])}>{key}</a>
              <span>{t(`imports.kinds.${kind}`)}</span>
              <span className="quiet">{t(`imports.leftReasons.${reason}`)}</span>
            </li>
          ))}
      </ul>
      {left.hasNextPage && (
        <Button type="link" loading={left.isFetchingNextPage} onClick={() => void left.fetchNextPage()}>
          {t('imports.more')}
        </Button>
      )}
    </>
  )
}
