/** How a text file is read, for the case that its Chinese looks garbled. */

import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/importMapping.ts'
import { type Delimiter, delimiters, type TextEncoding, textEncodings } from '../../../shared/domain/imports.ts'
import { Labelled } from './Labelled.tsx'

export type TextReading = Readonly<{ encoding?: TextEncoding; delimiter?: Delimiter }>

const delimiterWords = { ',': 'comma', '\t': 'tab', ';': 'semicolon' } as const satisfies Record<Delimiter, string>

type Props = Readonly<{ reading: NonNullable<ImportPreview['text']>; onChange: (reading: TextReading) => void }>

export function TextChoice({ reading, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="imports-row">
      <Labelled label={t('imports.encoding')}>
        {(id) => (
          <Select<TextEncoding>
            id={id}
            className="imports-choice"
            value={reading.encoding}
            options={textEncodings.map((each) => ({ value: each, label: t(`imports.encodings.${each}`) }))}
            onChange={(encoding) => onChange({ ...reading, encoding })}
          />
        )}
      </Labelled>
      <Labelled label={t('imports.delimiter')}>
        {(id) => (
          <Select<Delimiter>
            id={id}
            className="imports-choice"
            value={reading.delimiter}
            options={delimiters.map((each) => ({ value: each, label: t(`imports.delimiters.${delimiterWords[each]}`) }))}
            onChange={(delimiter) => onChange({ ...reading, delimiter })}
          />
        )}
      </Labelled>
      <span className="quiet">{t('imports.textHint')}</span>
    </div>
  )
}
