/** Every import that is at work or in the books, the newest first. */

import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import, ImportPhase } from '../../../shared/contract/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Nothing } from '../../parts/Nothing.tsx'
import { hrefOf } from '../../parts/route.ts'
import { StateTag, type Tone } from '../../parts/StateTag.tsx'

const tones: Record<ImportPhase, Tone> = {
  receiving: 'run',
  received: 'wait',
  comparing: 'run',
  compared: 'wait',
  refused: 'bad',
  writing: 'run',
  stopped: 'wait',
  written: 'good',
  undoing: 'run',
  undone: 'plain',
}

export function PhaseTag({ phase }: Readonly<{ phase: ImportPhase }>) {
  const { t } = useTranslation()
  return <StateTag tone={tones[phase]}>{t(`imports.phases.${phase}`)}</StateTag>
}

export function PastImports() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { orpc } = useOffice()
  useRefresh(['import'], orpc.imports.list.key())
  const imports = useQuery(orpc.imports.list.queryOptions())
  if (imports.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />
  if (imports.isError)
    return <FailureNotice code={failureOf(imports.error)?.code ?? 'unreachable'} onRetry={() => void imports.refetch()} />
  if (imports.data.length === 0) return <Nothing what={t('imports.pastNone')} next={t('imports.pastNoneNext')} />
  const result = ({ phase, written }: Import) =>
    phase === 'written' || phase === 'stopped' || phase === 'undone' ? t('imports.resultWritten', { count: written }) : ''
  return (
    <Table<Import>
      className="past-imports"
      size="small"
      rowKey="id"
      scroll={{ x: 720 }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      dataSource={imports.data}
      columns={[
        {
          key: 'file',
          title: t('imports.file'),
          ellipsis: true,
          render: (_, { id, fileName }) => (
            <a href={hrefOf(['settings', 'import', id])} title={fileName}>
              {fileName}
            </a>
          ),
        },
        { key: 'when', title: t('imports.when'), width: 130, render: (_, { startedAt }) => moment(startedAt, Date.now()) },
        { key: 'who', title: t('imports.who'), width: 120, ellipsis: true, dataIndex: 'by' },
        { key: 'state', title: t('imports.state'), width: 200, render: (_, { phase }) => <PhaseTag phase={phase} /> },
        { key: 'result', title: t('imports.result'), width: 160, align: 'end', render: (_, row) => result(row) },
      ]}
    />
  )
}
