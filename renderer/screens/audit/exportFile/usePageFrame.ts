/** The exported page in the person's language. */

import { useTranslation } from 'react-i18next'
import type { AuditExportEnd } from '../../../../shared/contract/audit.ts'
import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import { zhTW } from '../../../words/zhTW.ts'
import { useStatus } from '../../frame/useStatus.ts'
import { useAuditWords } from '../../settings/auditWords.ts'
import { pageEnd, pageStart, rowsBlock } from './pageFrame.ts'

type Words = Readonly<Record<string, string>>

const each = (names: object, wordOf: (name: string) => string): Words =>
  Object.fromEntries(Object.keys(names).map((name) => [name, wordOf(name)]))

export function usePageFrame(filter: AuditFilter) {
  const { t, i18n } = useTranslation()
  const { action } = useAuditWords()
  const status = useStatus().data
  /** With their holes: the page fills them in itself. */
  const sentence = (name: string) => String(i18n.getResource(i18n.language, 'words', `auditFile.${name}`))
  const start = () =>
    pageStart({
      language: document.documentElement.lang,
      title: t('auditFile.title'),
      needsScript: t('auditFile.needsScript'),
    })
  const end = ({ by, end }: Readonly<{ by: string; end: AuditExportEnd }>) =>
    pageEnd({
      shop: status?.shopName ?? '',
      zone: status?.zone ?? 'Asia/Taipei',
      locale: i18n.language,
      exportedAt: Date.now(),
      by,
      filter,
      end,
      words: each(zhTW.auditFile, sentence),
      codes: { ...each(zhTW.auditActions, action), SUCCESS: t('audit.success'), FAILED: t('audit.failed') },
    })
  return { start, block: rowsBlock, end }
}
