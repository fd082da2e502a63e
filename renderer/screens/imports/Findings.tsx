/** Every order, customer or product of the file with what would become of it, field by field. */

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFinding, ImportMove, ImportVerdict } from '../../../shared/contract/importRows.ts'
import type { Import, ImportSummary } from '../../../shared/contract/imports.ts'
import { type ImportKind, importKinds } from '../../../shared/domain/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { StateTag, type Tone } from '../../parts/StateTag.tsx'
import { useFieldWord, useValueWord } from './importWords.ts'

const verdicts = ['created', 'changed', 'kept', 'same'] as const satisfies readonly ImportVerdict[]
const tones: Record<ImportVerdict, Tone> = { created: 'good', changed: 'run', kept: 'wait', same: 'plain' }

type Props = Readonly<{ file: Import; summary: ImportSummary }>

export function Findings({ file, summary }: Props) {
  const { t } = useTranslation()
  const kinds = importKinds.filter((each) => summary.counts[each] !== undefined)
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'orders')
  const [verdict, setVerdict] = useState<ImportVerdict | 'all'>('all')
  return (
    <div className="import-report">
      <div className="imports-row">
        {kinds.length > 1 && (
          <Segmented<ImportKind>
            aria-label={t('imports.kind')}
            value={kind}
            options={kinds.map((each) => ({ value: each, label: t(`imports.kinds.${each}`) }))}
            onChange={setKind}
          />
        )}
        <Segmented<ImportVerdict | 'all'>
          aria-label={t('imports.verdict')}
          value={verdict}
          options={(['all', ...verdicts] as const).map((each) => ({ value: each, label: t(`imports.verdicts.${each}`) }))}
          onChange={setVerdict}
        />
      </div>
      <FindingTable id={file.id} kind={kind} verdict={verdict} />
    </div>
  )
}

function FindingTable({ id, kind, verdict }: Readonly<{ id: string; kind: ImportKind; verdict: ImportVerdict | 'all' }>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const found = useInfiniteQuery(
    orpc.imports.findings.infiniteOptions({
      input: (after: number) => ({ id, kind, after, ...(verdict !== 'all' && { verdict }) }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next,
    }),
  )
  if (found.isPending) return <Skeleton active paragraph={{ rows: 5 }} title={false} />
  if (found.isError)
    return <FailureNotice code={failureOf(found.error)?.code ?? 'unreachable'} onRetry={() => void found.refetch()} />
  const rows = found.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <p className="quiet">{t('imports.findingsNone')}</p>
  return (
    <>
      <Table<ImportFinding>
        size="small"
        rowKey="place"
        scroll={{ x: 720 }}
        pagination={false}
        dataSource={rows}
        columns={[
          {
            key: 'verdict',
            title: t('imports.verdict'),
            width: 130,
            render: (_, row) => <StateTag tone={tones[row.verdict]}>{t(`imports.verdicts.${row.verdict}`)}</StateTag>,
          },
          { key: 'thing', title: t('imports.thing'), width: 260, render: (_, row) => <Thing finding={row} /> },
          { key: 'moves', title: t('imports.moves'), render: (_, row) => <Moves finding={row} /> },
        ]}
      />
      {found.hasNextPage && (
        <Button type="link" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('imports.more')}
        </Button>
      )}
    </>
  )
}

const listOf = new Intl.ListFormat('zh-TW', { style: 'narrow', type: 'unit' })

function Thing({ finding: { key, label, sheet, rows } }: Readonly<{ finding: ImportFinding }>) {
  const { t } = useTranslation()
  return (
    <span className="import-thing">
      <strong>{key}</strong>
      <span>{label}</span>
      <small>{t('imports.rowsOf', { sheet, rows: listOf.format(rows.map(String)) })}</small>
    </span>
  )
}

const keptWords = { company: 'imports.moveKeptCompany', person: 'imports.moveKeptPerson' } as const

function Moves({ finding: { moves, verdict } }: Readonly<{ finding: ImportFinding }>) {
  const { t } = useTranslation()
  const field = useFieldWord()
  const value = useValueWord()
  const sentence = ({ kept }: ImportMove) => {
    if (kept !== null) return keptWords[kept]
    return verdict === 'created' ? 'imports.moveNew' : 'imports.move'
  }
  return (
    <ul className="import-moves">
      {moves.map((move) => (
        <li key={move.field}>
          {t(sentence(move), {
            field: field(move.field),
            from: value(move.field, move.from),
            to: value(move.field, move.to),
          })}
        </li>
      ))}
    </ul>
  )
}
