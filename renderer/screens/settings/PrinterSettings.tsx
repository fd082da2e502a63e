/** Which printer the slips go to without asking, on which paper, and a slip to try it; only where the desktop program can print by itself. */

import { useQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Machine } from '../../../shared/contract/machine.ts'
import { type Paper, papers } from '../../../shared/domain/papers.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { usePreference } from '../../parts/preference.ts'
import { useChangeMachine } from '../machine/useChangeMachine.ts'
import { paperPreference } from '../slip/paper.ts'
import { TestSlip } from '../slip/TestSlip.tsx'
import { SettingsSection } from './SettingsSection.tsx'

export function PrinterSettings({ machine }: Readonly<{ machine: Machine }>) {
  const { t } = useTranslation()
  const [paper, setPaper] = usePreference(paperPreference)
  const words = papers.map((each) => ({ value: each, label: t(`slip.${each}`) }))
  return (
    <SettingsSection
      title={t('machine.printing')}
      why={t('machine.printingWhy')}
      facts={[
        { key: 'printer', label: t('machine.printer'), value: <PrinterChoice chosen={machine.printer} /> },
        {
          key: 'paper',
          label: t('slip.paper'),
          value: <Segmented<Paper> aria-label={t('slip.paper')} value={paper} options={words} onChange={setPaper} />,
        },
        { key: 'test', label: t('machine.test'), value: <TestSlip paper={paper} /> },
      ]}
    />
  )
}

/** What stands for no printer in the list. */
const byDialog = ''

/** A printer may be switched on while the page is open: the list is asked for each time it is opened. */
function PrinterChoice({ chosen }: Readonly<{ chosen: string | null }>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const { change } = useChangeMachine()
  const { data: printers = [], isFetched, refetch } = useQuery(orpc.machine.printers.queryOptions())
  const isGone = chosen !== null && isFetched && !printers.some(({ name }) => name === chosen)
  return (
    <>
      <Select
        className="settings-text"
        value={chosen ?? byDialog}
        aria-label={t('machine.printer')}
        onOpenChange={(isOpen) => isOpen && void refetch()}
        onChange={(name) => change({ printer: name === byDialog ? null : name })}
        options={[
          { value: byDialog, label: t('machine.printerAsk') },
          ...printers.map(({ name, shownName }) => ({ value: name, label: shownName })),
          ...(isGone ? [{ value: chosen, label: chosen }] : []),
        ]}
      />
      {isGone && <p className="settings-warning">{t('machine.printerGone')}</p>}
      {isFetched && printers.length === 0 && <p className="quiet">{t('machine.printerNone')}</p>}
    </>
  )
}
