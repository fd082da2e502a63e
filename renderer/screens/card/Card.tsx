/** The card above other programs: the call that waits longest in full, the next ones in a line each, every one to be taken with one press. It sounds the rings. */

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { languagePreference, themePreference } from '../../parts/look.ts'
import { usePreference } from '../../parts/preference.ts'
import { useNow } from '../../parts/useNow.ts'
import { useWaitingCalls } from '../calls/useWaitingCalls.ts'
import { ShopFormats } from '../frame/ShopFormats.tsx'
import { useStatusNews } from '../frame/useStatus.ts'
import { useAsks } from '../machine/useAsks.ts'
import { useMachineSound } from '../machine/useMachineSound.ts'
import { CardHead } from './CardHead.tsx'
import { FirstCall } from './FirstCall.tsx'
import { FurtherCall } from './FurtherCall.tsx'
import { useCardTake } from './useCardTake.ts'
import { WhoTakes } from './WhoTakes.tsx'

export function Card() {
  useStatusNews()
  useAsks('card', useMachineSound())
  useLook()
  return (
    <ShopFormats>
      <Waiting />
    </ShopFormats>
  )
}

function Waiting() {
  const { t } = useTranslation()
  const { data: calls = [] } = useWaitingCalls()
  const now = useNow(1000)
  const { take, isTaking, asking, answer, trouble } = useCardTake()
  const [first, ...further] = calls
  return (
    <main className="card" aria-label={t('card.title')}>
      <CardHead count={calls.length} />
      {trouble !== null && (
        <p className="card-trouble" role="alert">
          {trouble}
        </p>
      )}
      {asking !== null ? (
        <WhoTakes caller={asking.customerName ?? t('calls.unknownCaller')} onAnswer={answer} />
      ) : (
        first !== undefined && (
          <>
            <FirstCall key={first.orderNo} call={first} now={now} isTaking={isTaking} onTake={() => take(first)} />
            <ul>
              {further.map((call) => (
                <FurtherCall key={call.orderNo} call={call} now={now} onTake={() => take(call)} />
              ))}
            </ul>
          </>
        )
      )}
    </main>
  )
}

/** As the desk looks, which is another window of the same machine. */
function useLook(): void {
  const { i18n } = useTranslation()
  const [language] = usePreference(languagePreference)
  const [theme] = usePreference(themePreference)
  useEffect(() => {
    void i18n.changeLanguage(language)
    document.documentElement.lang = language === 'zh-TW' ? 'zh-Hant-TW' : 'en'
  }, [i18n, language])
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const show = () => {
      document.documentElement.dataset.theme = theme === 'dark' || (theme === 'system' && dark.matches) ? 'dark' : 'light'
    }
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [theme])
}
