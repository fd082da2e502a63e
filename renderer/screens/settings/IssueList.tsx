/** What is wrong with a delivery, field by field, in words. */

import { useTranslation } from 'react-i18next'
import type { Issue } from '../../../shared/domain/entities.ts'
import { useIssueWord } from './issueWords.ts'

export function IssueList({ issues }: Readonly<{ issues: readonly Issue[] }>) {
  const { t } = useTranslation()
  const word = useIssueWord()
  return (
    <ul className="issues">
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.code}`}>
          {issue.path !== '' && <code title={t('issues.at', { path: issue.path })}>{issue.path}</code>}
          <span>{word(issue)}</span>
        </li>
      ))}
    </ul>
  )
}
