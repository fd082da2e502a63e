/** The sentence for each thing that can be wrong with a field, by its code. */

import { useTranslation } from 'react-i18next'
import type { Issue } from '../../../shared/domain/entities.ts'
import { zhTW } from '../../words/zhTW.ts'

type Code = keyof typeof zhTW.issueCodes
const isKnown = (code: string): code is Code => Object.hasOwn(zhTW.issueCodes, code)

/** An unknown code is said by the message that came with it. */
export function useIssueWord(): (issue: Issue) => string {
  const { t } = useTranslation()
  return ({ code, message }) => (isKnown(code) ? t(`issueCodes.${code}`) : message)
}
