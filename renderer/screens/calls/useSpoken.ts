/** What is said of a call aloud: by the machine when it rings, and by the person who reads the order back. */

import { useMemo } from 'react'
import { type UseTranslationResponse, useTranslation } from 'react-i18next'
import type { Caller } from '../../../shared/contract/calls.ts'
import { kilogramsOf } from '../../../shared/domain/cylinders.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import { shortProduct } from '../../../shared/domain/shortItems.ts'
import { addedUp, type ReadBack, type SaidLine, sameLines } from './readBack.ts'

const spokenLanguage = 'zh-TW'

/** The size of a plain cylinder; null for a product that needs its name. */
const plainSize = (productName: string): number | null => {
  const size = kilogramsOf(productName)
  return size !== null && shortProduct(productName) === `${size}kg` ? size : null
}

type Words = UseTranslationResponse<'words', undefined>['t']

/** Small quantities as words, from one; figures beyond. */
const numeral = (t: Words, quantity: number): string => t('calls.numerals').split(' ')[quantity - 1] ?? String(quantity)

const saidLine = (t: Words, { productName, quantity }: SaidLine): string => {
  const kilograms = plainSize(productName)
  return kilograms === null
    ? t('calls.saidPieces', { product: productName, pieces: numeral(t, quantity), count: quantity })
    : t('calls.saidCylinders', { kilograms, pieces: numeral(t, quantity), count: quantity })
}

const saidItems = (t: Words, language: string, lines: readonly SaidLine[]): string =>
  new Intl.ListFormat(language).format(addedUp(lines).map((line) => saidLine(t, line)))

const spokenLine = (t: Words, { customerName, customerAddress: address, lines }: Order): string => {
  const name = customerName ?? t('calls.unknownCaller')
  const items = saidItems(t, spokenLanguage, lines)
  if (items === '') return address ? t('calls.spokenPlace', { name, address }) : t('calls.spokenName', { name })
  return address ? t('calls.spoken', { name, address, items }) : t('calls.spokenItems', { name, items })
}

/** The line for the system's Chinese voice, whatever the language of the screen. */
export function useSpokenLine(): (call: Order) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const t: Words = i18n.getFixedT(spokenLanguage)
    return (call) => spokenLine(t, call)
  }, [i18n])
}

/** The sentence to read back: what was ordered, compared with what the caller usually has. Null where nothing is known. */
export function useReadBack(): (call: Order, caller: Caller) => string | null {
  const { t, i18n } = useTranslation()
  return (call, { usual, customer }) => {
    const address = call.customerAddress ?? customer?.address ?? null
    const lines = call.lines.length > 0 ? call.lines : usual?.lines
    if (lines === undefined) return null
    const items = saidItems(t, i18n.language, lines)
    const kind: ReadBack = usual === null || !sameLines(lines, usual.lines) ? 'this' : usual.isLast ? 'last' : 'usual'
    return address === null ? t(`calls.readBack.${kind}`, { items }) : t(`calls.readBackTo.${kind}`, { items, address })
  }
}

/** A usual order as a clerk would ask for it. */
export function useUsualQuestion(): (lines: readonly SaidLine[]) => string {
  const { t, i18n } = useTranslation()
  return (lines) => t('calls.readBack.usual', { items: saidItems(t, i18n.language, lines) })
}

/** What the caller usually has, where it is not what they ordered now. */
export function useUsually(): (call: Order, caller: Caller) => string | null {
  const { t, i18n } = useTranslation()
  return (call, { usual }) =>
    usual === null || call.lines.length === 0 || sameLines(call.lines, usual.lines)
      ? null
      : t('calls.usually', { items: saidItems(t, i18n.language, usual.lines) })
}
