/** The one question for a name; the shop's people are one press away, and a new name joins them. */

import { Button, Form, Input, type InputRef, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../parts/composing.ts'
import { useSettings } from '../settings/useSettings.ts'

type Props = Readonly<{ isOpen: boolean; current: string; onAnswer: (name: string | null) => void }>

export function PersonDialog({ isOpen, current, onAnswer }: Props) {
  const { t } = useTranslation()
  const people = useSettings().data?.people ?? []
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const input = useRef<InputRef>(null)
  useEffect(() => {
    if (!isOpen) return
    setName(current)
    setMissing(false)
  }, [isOpen, current])

  const save = () => {
    const given = name.trim()
    if (given === '') setMissing(true)
    else onAnswer(given)
  }
  return (
    <Modal
      open={isOpen}
      title={t('person.title')}
      okText={t('person.save')}
      cancelText={t('person.cancel')}
      onOk={save}
      onCancel={() => onAnswer(null)}
      afterOpenChange={(opened) => opened && input.current?.focus({ cursor: 'all' })}
      width={420}
    >
      <p className="quiet">{t('person.why')}</p>
      <Form layout="vertical" component={false}>
        <Form.Item
          label={t('person.label')}
          htmlFor="person-name"
          {...(isMissing && { validateStatus: 'error', help: t('person.required') })}
        >
          <Input
            id="person-name"
            ref={input}
            value={name}
            maxLength={50}
            placeholder={t('person.placeholder')}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && save()}
          />
        </Form.Item>
      </Form>
      {people.length > 0 && (
        <fieldset className="recent-people" aria-label={t('person.recent')}>
          {people.map((person) => (
            <Button key={person} shape="round" onClick={() => onAnswer(person)}>
              {person}
            </Button>
          ))}
        </fieldset>
      )}
    </Modal>
  )
}
