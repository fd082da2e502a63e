/** The field of the search and what it found, in all its states: untouched, asking, found, nothing, failed. */

import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { type RefObject, useEffect, useEffectEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { type Hit, keyOfHit, kinds } from './hits.ts'
import { type Group, lineId, ResultList } from './ResultList.tsx'
import { useChosen } from './useChosen.ts'
import { useFound } from './useFound.ts'
import { type FrameActs, usePlaces } from './usePlaces.ts'

type Props = Readonly<{
  field: RefObject<InputRef | null>
  recent: readonly Hit[]
  acts: FrameActs
  onChoose: (hit: Hit) => void
}>

export function Search({ field, recent, acts, onChoose }: Props) {
  const { t } = useTranslation()
  const list = useId()
  const [typed, setTyped] = useState('')
  /** What is asked for: an input method's half-made characters are not. */
  const [asked, setAsked] = useState('')
  const found = useFound(asked)
  const places = usePlaces(asked, acts)
  const groups = grouped(asked === '' ? recent : [], [...found.hits, ...places])
  const hits = groups.flatMap((group) => group.hits)
  const choose = (index: number) => {
    const hit = hits[index]
    if (hit !== undefined) onChoose(hit)
  }
  const ids = hits.map((_, index) => lineId(list, index))
  const { isSettled } = found
  const whenSettled = useWhenSettled(isSettled, choose)
  const { index, setChosen, onKeyDown } = useChosen(ids, hits.map(keyOfHit).join('\n'), whenSettled)

  return (
    <>
      <Input
        ref={field}
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        value={typed}
        maxLength={100}
        placeholder={t('find.placeholder')}
        aria-label={t('find.title')}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={ids[index]}
        onChange={(event) => {
          setTyped(event.target.value)
          if (!('isComposing' in event.nativeEvent && event.nativeEvent.isComposing)) setAsked(event.target.value.trim())
        }}
        onCompositionEnd={(event) => setAsked(event.currentTarget.value.trim())}
        onKeyDown={onKeyDown}
      />
      {found.error !== null && <FailureNotice code={failureOf(found.error)?.code ?? 'unreachable'} onRetry={found.retry} />}
      <ResultList id={list} groups={groups} chosen={index} onPoint={setChosen} onChoose={choose} />
      {hits.length === 0 && isSettled && <NothingFound text={asked} />}
      <p className="unseen" role="status">
        {isSettled && asked !== '' && t('find.count', { count: hits.length })}
      </p>
    </>
  )
}

/** Enter waits for the answer to what was typed and then takes its first line; it never opens a line of the answer before. */
function useWhenSettled(isSettled: boolean, choose: (index: number) => void): (index: number) => void {
  const [isEager, setEager] = useState(false)
  const chooseFirst = useEffectEvent(() => choose(0))
  useEffect(() => {
    if (!isEager || !isSettled) return
    setEager(false)
    chooseFirst()
  }, [isEager, isSettled])
  return (index) => (isSettled ? choose(index) : setEager(true))
}

function grouped(recent: readonly Hit[], hits: readonly Hit[]): Group[] {
  const groups: Group[] = [
    { name: 'recent', hits: recent },
    ...kinds.map((kind): Group => ({ name: kind, hits: hits.filter((hit) => hit.kind === kind) })),
  ]
  return groups.filter((group) => group.hits.length > 0)
}

function NothingFound({ text }: Readonly<{ text: string }>) {
  const { t } = useTranslation()
  return (
    <div className="nothing-found">
      <strong>{t('find.nothing', { text })}</strong>
      <p>{t('find.tryThis')}</p>
      <ul>
        <li>{t('find.tryPhone')}</li>
        <li>{t('find.tryName')}</li>
        <li>{t('find.tryAddress')}</li>
        <li>{t('find.tryOrder')}</li>
      </ul>
    </div>
  )
}
