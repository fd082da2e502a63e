/** The guide with the shop's own values in it, in either language whatever the page's own is: its reader is the company's programmer. */

import { Segmented, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answersSection, eventsSection, retriesSection, type Section, sendersSection } from '../../../shared/guide/guide.ts'
import type { GuideLanguage } from '../../../shared/guide/languages.ts'
import { Downloads } from './Downloads.tsx'
import { GuideBlocks } from './GuideBlocks.tsx'

type Props = Readonly<{ urls: readonly string[]; url: string; secret: string | null }>

export function Guide({ urls, url, secret }: Props) {
  const { t, i18n } = useTranslation()
  const [language, setLanguage] = useState<GuideLanguage>(i18n.language === 'en' ? 'en' : 'zh-TW')
  const told = secret ?? t('integration.placeholder', { lng: language })
  const sections = useMemo(
    () => [
      sendersSection({ url, secret: told }, language),
      eventsSection(language),
      answersSection(language),
      retriesSection(language),
    ],
    [url, told, language],
  )
  return (
    <div className="guide" lang={language}>
      <Segmented<GuideLanguage>
        aria-label={t('integration.guideLanguage')}
        value={language}
        options={[
          { value: 'zh-TW', label: t('integration.guideChinese') },
          { value: 'en', label: t('integration.guideEnglish') },
        ]}
        onChange={setLanguage}
      />
      {secret === null && <p className="quiet">{t('integration.testSecretHidden')}</p>}
      {sections.map((section) => (
        <GuideSection key={section.id} section={section} />
      ))}
      <Downloads urls={urls} url={url} secret={secret} language={language} />
    </div>
  )
}

function GuideSection({ section }: Readonly<{ section: Section }>) {
  const { title, blocks, parts } = section
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <GuideBlocks blocks={blocks} />
      {parts.length > 0 && (
        <Tabs
          items={parts.map((part) => ({ key: part.id, label: part.title, children: <GuideBlocks blocks={part.blocks} /> }))}
        />
      )}
    </section>
  )
}
