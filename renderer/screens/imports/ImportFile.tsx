/** One import, from its bytes to the books: shows what its phase asks for. */

import { ArrowLeftOutlined } from '@ant-design/icons'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../shared/contract/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { hrefOf } from '../../parts/route.ts'
import { AtWork } from './AtWork.tsx'
import { Discard } from './Discard.tsx'
import { DryRun } from './DryRun.tsx'
import { Ended } from './Ended.tsx'
import { PhaseTag } from './PastImports.tsx'
import { Understanding } from './Understanding.tsx'
import { useImport } from './useImport.ts'

export function ImportFile({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation()
  const { data, error, refetch } = useImport(id)
  return (
    <div className="imports">
      <a className="imports-back" href={hrefOf(['settings', 'import'])}>
        <ArrowLeftOutlined aria-hidden /> {t('imports.back')}
      </a>
      {data === undefined && error === null && <Skeleton active />}
      {data === undefined && error !== null && (
        <FailureNotice code={failureOf(error)?.code ?? 'unreachable'} onRetry={() => void refetch()} />
      )}
      {data !== undefined && <OneImport file={data} />}
    </div>
  )
}

function OneImport({ file }: Readonly<{ file: Import }>) {
  return (
    <>
      <h3 className="imports-name">
        <span title={file.fileName}>{file.fileName}</span>
        <PhaseTag phase={file.phase} />
      </h3>
      <Phase file={file} />
    </>
  )
}

function Phase({ file }: Readonly<{ file: Import }>) {
  const [isChanging, setChanging] = useState(false)
  const understand = <Understanding file={file} onCompared={() => setChanging(false)} />
  switch (file.phase) {
    case 'receiving':
      return <Unfinished file={file} />
    case 'comparing':
    case 'writing':
    case 'undoing':
      return <AtWork file={file} phase={file.phase} />
    case 'received':
    case 'refused':
      return understand
    case 'compared':
      return isChanging ? understand : <DryRun file={file} onChange={() => setChanging(true)} />
    case 'stopped':
    case 'written':
    case 'undone':
      return <Ended file={file} />
  }
}

/** Its bytes come from the page that was given the file; here nothing can be done but to let go of it. */
function Unfinished({ file }: Readonly<{ file: Import }>) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('imports.unfinished')}</p>
      <Discard file={file} />
    </>
  )
}
