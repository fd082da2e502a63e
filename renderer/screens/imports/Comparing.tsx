/** Which word holds where shop and file differ, and the button of the dry run. */

import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportMapping } from '../../../shared/contract/importMapping.ts'
import type { Import, ImportPrecedence } from '../../../shared/contract/imports.ts'
import { Discard } from './Discard.tsx'
import { missingOf } from './mapping.ts'
import type { TextReading } from './TextChoice.tsx'
import { useCompare } from './useCompare.ts'

type Props = Readonly<{ file: Import; mappings: readonly ImportMapping[]; text: TextReading; onCompared: () => void }>

const precedences = ['books', 'file'] as const satisfies readonly ImportPrecedence[]

export function Comparing({ file, mappings, text, onCompared }: Props) {
  const { t } = useTranslation()
  const [precedence, setPrecedence] = useState(file.precedence)
  const { compare, isPending } = useCompare(file.id, onCompared)
  const isReady = mappings.length > 0 && mappings.every((mapping) => missingOf(mapping).length === 0)
  return (
    <>
      <fieldset className="precedence">
        <legend>{t('imports.precedence')}</legend>
        <Radio.Group
          vertical
          value={precedence}
          options={precedences.map((each) => ({ value: each, label: t(`imports.precedences.${each}`) }))}
          onChange={({ target }) => setPrecedence(target.value)}
        />
        <p className="quiet">{t('imports.precedencePerson')}</p>
      </fieldset>
      <div className="imports-row">
        <Button
          type="primary"
          disabled={!isReady}
          loading={isPending}
          onClick={() => compare({ mappings: [...mappings], text, precedence })}
        >
          {t('imports.compare')}
        </Button>
        <Discard file={file} />
        {mappings.length === 0 && <span className="quiet">{t('imports.needsSheet')}</span>}
      </div>
    </>
  )
}
