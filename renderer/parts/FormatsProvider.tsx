/** Hands every screen the formats of the shop's zone and the person's language. */

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Formats, makeFormats } from './formats.ts'

const FormatsContext = createContext<Formats>(makeFormats('zh-TW', 'Asia/Taipei'))

export function FormatsProvider({ zone, children }: Readonly<{ zone: string; children: ReactNode }>) {
  const { i18n } = useTranslation()
  const formats = useMemo(() => makeFormats(i18n.language, zone), [i18n.language, zone])
  return <FormatsContext value={formats}>{children}</FormatsContext>
}

export const useFormats = (): Formats => useContext(FormatsContext)
