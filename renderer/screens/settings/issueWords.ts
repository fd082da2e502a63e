/** The sentence for each thing that can be wrong with a field, by its code. */

import { useTranslation } from 'react-i18next'
import type { Issue } from '../../../shared/domain/entities.ts'
import type { IssueCode } from '../../../shared/events/issues.ts'
import { zhTW } from '../../words/zhTW.ts'

const isKnown = (code: string): code is IssueCode => Object.hasOwn(zhTW.issueCodes, code)

/** A code from a newer office, for which there are no words yet, is said by the message that came with it. */
export function useIssueWord(): (issue: Issue) => string {
  const { t } = useTranslation()
  return ({ code, message }) => (isKnown(code) ? t(`issueCodes.${code}`) : message)
}
