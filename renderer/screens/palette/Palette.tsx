/** The one search over customers, orders, products, screens and acts: typed, moved through and chosen by keyboard alone. */

import { type InputRef, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Hit, keyOfHit } from './hits.ts'
import { Search } from './Search.tsx'
import type { FrameActs } from './usePlaces.ts'

const remembered = 6

type Props = Readonly<{ isOpen: boolean; onClose: () => void; acts: FrameActs }>

export default function Palette({ isOpen, onClose, acts }: Props) {
  const { t } = useTranslation()
  const [recent, setRecent] = useState<readonly Hit[]>([])
  const [hasChosen, setHasChosen] = useState(false)
  const field = useRef<InputRef>(null)
  const choose = (hit: Hit) => {
    setHasChosen(true)
    if (hit.kind !== 'act' && hit.kind !== 'screen')
      setRecent((last) => [hit, ...last.filter((other) => keyOfHit(other) !== keyOfHit(hit))].slice(0, remembered))
    onClose()
    hit.run()
  }
  return (
    <Modal
      className="palette"
      open={isOpen}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={680}
      destroyOnHidden
      title={<span className="unseen">{t('find.title')}</span>}
      // What was chosen takes the focus itself; a search that was given up returns it.
      focusable={{ focusTriggerAfterClose: !hasChosen }}
      afterOpenChange={(opened) => {
        if (opened) field.current?.focus()
        else setHasChosen(false)
      }}
    >
      <Search field={field} recent={recent} acts={acts} onChoose={choose} />
    </Modal>
  )
}
