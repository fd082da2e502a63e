/** One sheet: whether it comes in, as what, and which column means what. */

import { Alert, Checkbox, InputNumber, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportMapping, ImportSheet } from '../../../shared/contract/importMapping.ts'
import { dateStyles, type ImportKind, importKinds } from '../../../shared/domain/imports.ts'
import { StateTag, type Tone } from '../../parts/StateTag.tsx'
import { useFieldWord } from './importWords.ts'
import { Labelled } from './Labelled.tsx'
import { blankMapping, fieldAt, missingOf, withKind } from './mapping.ts'
import { SheetTable } from './SheetTable.tsx'

type Props = Readonly<{
  sheet: ImportSheet
  isOnly: boolean
  mapping: ImportMapping | undefined
  /** Null leaves the sheet out. */
  onChange: (mapping: ImportMapping | null) => void
}>

const tones: Record<ImportSheet['confidence'], Tone> = { sure: 'good', likely: 'wait', none: 'bad' }

export function SheetChoice({ sheet, isOnly, mapping, onChange }: Props) {
  const { t } = useTranslation()
  const word = useFieldWord()
  const first = sheet.mapping ?? blankMapping(sheet, 'orders')
  return (
    <section className="sheet" aria-label={t('imports.sheetLabel', { name: sheet.name })}>
      <div className="imports-row">
        {isOnly ? (
          <strong>{sheet.name}</strong>
        ) : (
          <Checkbox checked={mapping !== undefined} onChange={({ target }) => onChange(target.checked ? first : null)}>
            <strong>{sheet.name}</strong>
          </Checkbox>
        )}
        <StateTag tone={tones[sheet.confidence]}>
          {t(`imports.confidence.${sheet.isRemembered ? 'remembered' : sheet.confidence}`)}
        </StateTag>
      </div>
      {(mapping !== undefined || isOnly) && <Understood sheet={sheet} mapping={mapping} onChange={onChange} />}
      {mapping !== undefined &&
        missingOf(mapping).map((field) => (
          <Alert key={field} type="warning" showIcon title={t('imports.missing', { field: word(field) })} />
        ))}
      {mapping !== undefined && <Unused sheet={sheet} mapping={mapping} />}
      {mapping !== undefined && <SheetTable sheet={sheet} mapping={mapping} onChange={onChange} />}
    </section>
  )
}

/** Headings that go nowhere: seldom a fault, but a person should know. */
function Unused({ sheet, mapping }: Readonly<{ sheet: ImportSheet; mapping: ImportMapping }>) {
  const { t, i18n } = useTranslation()
  const names = sheet.headings.filter((heading, column) => heading !== '' && fieldAt(mapping, column) === null)
  if (names.length === 0) return null
  const list = new Intl.ListFormat(i18n.language, { style: 'narrow', type: 'unit' }).format(names)
  return <p className="quiet">{t('imports.unused', { names: list })}</p>
}

function Understood({ sheet, mapping, onChange }: Omit<Props, 'isOnly'>) {
  const { t } = useTranslation()
  const choose = (kind: ImportKind) => onChange(mapping === undefined ? blankMapping(sheet, kind) : withKind(mapping, kind))
  return (
    <div className="imports-row">
      <Segmented<ImportKind | ''>
        aria-label={t('imports.kind')}
        value={mapping?.kind ?? ''}
        options={importKinds.map((kind) => ({ value: kind, label: t(`imports.kinds.${kind}`) }))}
        onChange={(kind) => kind !== '' && choose(kind)}
      />
      {mapping === undefined && <span className="quiet">{t('imports.notMapped')}</span>}
      {mapping !== undefined && (
        <>
          <Labelled label={t('imports.headerRow')}>
            {(id) => (
              <InputNumber
                id={id}
                className="imports-number"
                min={1}
                precision={0}
                value={mapping.headerRow}
                onChange={(headerRow) => headerRow !== null && onChange({ ...mapping, headerRow })}
              />
            )}
          </Labelled>
          <Labelled label={t('imports.dateStyle')}>
            {(id) => (
              <Select
                id={id}
                className="imports-choice"
                popupMatchSelectWidth={false}
                value={mapping.dateStyle}
                options={dateStyles.map((each) => ({ value: each, label: t(`imports.dateStyles.${each}`) }))}
                onChange={(dateStyle) => onChange({ ...mapping, dateStyle })}
              />
            )}
          </Labelled>
        </>
      )}
    </div>
  )
}
