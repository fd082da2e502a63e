/** The sheet of all shortcuts, by the place where they hold. */

import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { places, type Shortcut, shortcuts } from './shortcuts.ts'

export default function ShortcutSheet({ isOpen, onClose }: Readonly<{ isOpen: boolean; onClose: () => void }>) {
  const { t } = useTranslation()
  return (
    <Modal open={isOpen} title={t('keys.title')} onCancel={onClose} footer={null} width={560}>
      {places.map((place) => (
        <section key={place} className="shortcuts">
          <h3>{t(`keys.${place}`)}</h3>
          <dl>
            {shortcuts
              .filter((shortcut) => shortcut.place === place)
              .map((shortcut) => (
                <Row key={shortcut.id} shortcut={shortcut} />
              ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}

function Row({ shortcut }: Readonly<{ shortcut: Shortcut }>) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{t(`keys.${shortcut.id}`)}</dt>
      <dd>
        {shortcut.keys.map((together) => (
          <span key={together.join(' ')} className="keys">
            {together.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  )
}
