/** The guide as files to pass on. The secret goes into them only where a person has ticked it. */

import { DownloadOutlined } from '@ant-design/icons'
import { Button, Checkbox, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wholeGuide } from '../../../shared/guide/guide.ts'
import { htmlOf } from '../../../shared/guide/html.ts'
import type { GuideLanguage } from '../../../shared/guide/languages.ts'
import { markdownOf } from '../../../shared/guide/markdown.ts'
import { openApiOf } from '../../../shared/guide/openApi.ts'
import { words } from '../../../shared/guide/words.ts'
import { saveFile } from '../../parts/saveFile.ts'

type Props = Readonly<{ urls: readonly string[]; url: string; secret: string | null; language: GuideLanguage }>

const formats = {
  html: { name: 'gasdesk-guide.html', type: 'text/html;charset=utf-8' },
  markdown: { name: 'gasdesk-guide.md', type: 'text/markdown;charset=utf-8' },
  openApi: { name: 'gasdesk-openapi.json', type: 'application/json' },
} as const
type Format = keyof typeof formats

/** `secret`: what stands in its place. */
const contentOf = (format: Format, { urls, url, language }: Props, secret: string): string => {
  if (format === 'openApi') return `${JSON.stringify(openApiOf(urls, '1.0.0', language), null, 2)}\n`
  const { title } = words[language]
  const sections = wholeGuide(urls, { url, secret }, language)
  return format === 'html' ? htmlOf(title, sections, language) : markdownOf(title, sections)
}

export function Downloads(props: Props) {
  const { t } = useTranslation()
  const [isSecretTicked, setSecretTicked] = useState(false)
  const told = isSecretTicked && props.secret !== null ? props.secret : t('integration.placeholder', { lng: props.language })
  const save = (format: Format) =>
    saveFile(new Blob([contentOf(format, props, told)], { type: formats[format].type }), formats[format].name)
  return (
    <section aria-label={t('integration.downloads')}>
      <h3>{t('integration.downloads')}</h3>
      <p className="quiet">{t('integration.downloadsWhy')}</p>
      <Space wrap>
        {(['html', 'markdown', 'openApi'] as const).map((format) => (
          <Button key={format} icon={<DownloadOutlined aria-hidden />} onClick={() => save(format)}>
            {t(`integration.formats.${format}`)}
          </Button>
        ))}
        <Checkbox
          checked={isSecretTicked && props.secret !== null}
          disabled={props.secret === null}
          onChange={(event) => setSecretTicked(event.target.checked)}
        >
          {t('integration.withSecret')}
        </Checkbox>
      </Space>
    </section>
  )
}
