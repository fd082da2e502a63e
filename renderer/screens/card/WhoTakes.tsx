/** Asks who takes the call, where nobody has given a name at this desk yet: one press for the people of the shop, a field for anybody else. */

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../parts/composing.ts'
import { useSettings } from '../settings/useSettings.ts'

const longestName = 50

/** `caller`: whose call it is. `onAnswer`: the name, or null where they would rather not say. */
type Props = Readonly<{ caller: string; onAnswer: (name: string | null) => void }>

export function WhoTakes({ caller, onAnswer }: Props) {
  const { t } = useTranslation()
  const people = useSettings().data?.people ?? []
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onAnswer(name.trim())
  }
  return (
    <form className="card-who" onSubmit={submit}>
      <p className="card-caller">{t('card.takeOf', { name: caller })}</p>
      <h2>{t('card.who')}</h2>
      <p className="quiet">{t('card.whoWhy')}</p>
      <div className="card-people">
        {people.map((each) => (
          <button key={each} type="button" className="card-plain" onClick={() => onAnswer(each)}>
            {each}
          </button>
        ))}
      </div>
      <input
        ref={field}
        value={name}
        maxLength={longestName}
        aria-label={t('person.label')}
        placeholder={t('person.placeholder')}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onAnswer(null)
          // The Enter that ends composing is no answer.
          if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault()
        }}
      />
      <footer>
        <button type="submit" className="card-take" disabled={name.trim() === ''}>
          {t('card.confirm')}
        </button>
        <button type="button" className="card-plain" onClick={() => onAnswer(null)}>
          {t('person.cancel')}
        </button>
      </footer>
    </form>
  )
}
