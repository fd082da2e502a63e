/** Who works at the desk: the names that are offered when an act needs one. */

import { CloseOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../parts/composing.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

export function PeopleSettings({ people }: Readonly<{ people: readonly string[] }>) {
  const { t } = useTranslation()
  const { change } = useChangeSettings()
  return (
    <SettingsSection
      title={t('settings.peopleTitle')}
      why={t('settings.peopleWhy')}
      facts={[
        {
          key: 'people',
          label: t('settings.people'),
          value:
            people.length === 0 ? (
              <span className="quiet">{t('settings.nobody')}</span>
            ) : (
              <ul className="people">
                {people.map((name) => (
                  <li key={name}>
                    <span>{name}</span>
                    <Button
                      type="text"
                      size="small"
                      icon={<CloseOutlined aria-hidden />}
                      aria-label={t('settings.removePerson', { name })}
                      onClick={() => void change({ removePerson: name })}
                    />
                  </li>
                ))}
              </ul>
            ),
        },
        { key: 'add', label: t('settings.addPerson'), value: <NewPerson /> },
      ]}
    />
  )
}

function NewPerson() {
  const { t } = useTranslation()
  const { change, isChanging } = useChangeSettings()
  const [text, setText] = useState('')
  const name = text.trim()
  const add = async () => {
    if (name !== '' && (await change({ addPerson: name }))) setText('')
  }
  return (
    <div className="settings-row">
      <Input
        className="settings-text"
        value={text}
        maxLength={50}
        placeholder={t('person.placeholder')}
        aria-label={t('settings.addPerson')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && void add()}
      />
      <Button disabled={name === ''} loading={isChanging} onClick={() => void add()}>
        {t('settings.add')}
      </Button>
    </div>
  )
}
