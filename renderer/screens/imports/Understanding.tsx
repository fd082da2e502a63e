/** How the file was understood, to be looked at and corrected, and the button of the dry run. */

import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/importMapping.ts'
import type { Import } from '../../../shared/contract/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { Comparing } from './Comparing.tsx'
import { Discard } from './Discard.tsx'
import { type FileFailure, useFileFailure } from './importWords.ts'
import { type Mappings, recognised } from './mapping.ts'
import { SameAs } from './SameAs.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import { TextChoice, type TextReading } from './TextChoice.tsx'

type Props = Readonly<{ file: Import; onCompared: () => void }>

export function Understanding({ file, onCompared }: Props) {
  const { orpc } = useOffice()
  const [text, setText] = useState<TextReading>({})
  const preview = useQuery({
    ...orpc.imports.preview.queryOptions({ input: { id: file.id, text } }),
    placeholderData: (before: ImportPreview | undefined) => before,
    retry: false,
  })
  if (preview.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (preview.isError) return <Unreadable file={file} error={preview.error} onRetry={() => setText({})} />
  return (
    <>
      {file.sameAs !== null && <SameAs sameAs={file.sameAs} />}
      {file.phase === 'refused' && file.failure !== null && <Refused failure={file.failure} />}
      {preview.data.text !== null && <TextChoice reading={preview.data.text} onChange={setText} />}
      <Sheets
        key={JSON.stringify([preview.data.text, preview.data.sheets.map(({ headings }) => headings)])}
        file={file}
        preview={preview.data}
        text={text}
        onCompared={onCompared}
      />
    </>
  )
}

function Unreadable({ file, error, onRetry }: Readonly<{ file: Import; error: Error; onRetry: () => void }>) {
  const failure = failureOf(error)
  return (
    <>
      {failure?.code === 'file_refused' ? (
        <Refused failure={{ code: failure.code, reason: failure.detail.reason }} />
      ) : (
        <FailureNotice code={failure?.code ?? 'unreachable'} onRetry={onRetry} />
      )}
      <Discard file={file} />
    </>
  )
}

function Refused({ failure }: Readonly<{ failure: FileFailure }>) {
  const { t } = useTranslation()
  const why = useFileFailure()
  return (
    <Alert
      className="failure"
      type="error"
      showIcon
      role="alert"
      title={t('imports.refusedTitle')}
      description={
        <>
          <p>{why(failure)}</p>
          <p>{t('imports.refusedNext')}</p>
        </>
      }
    />
  )
}

type SheetsProps = Props & Readonly<{ preview: ImportPreview; text: TextReading }>

function Sheets({ file, preview, text, onCompared }: SheetsProps) {
  const [mappings, setMappings] = useState<Mappings>(() =>
    file.mappings.length > 0 ? Object.fromEntries(file.mappings.map((each) => [each.sheet, each])) : recognised(preview.sheets),
  )
  const change = (name: string, mapping: Mappings[string] | null) => {
    const { [name]: _before, ...others } = mappings
    setMappings(mapping === null ? others : { ...others, [name]: mapping })
  }
  return (
    <>
      {preview.sheets.map((sheet) => (
        <SheetChoice
          key={sheet.name}
          sheet={sheet}
          isOnly={preview.sheets.length === 1}
          mapping={mappings[sheet.name]}
          onChange={(mapping) => change(sheet.name, mapping)}
        />
      ))}
      <Comparing file={file} mappings={Object.values(mappings)} text={text} onCompared={onCompared} />
    </>
  )
}
