/** The words of fields, reasons and values of an import. */

import { useTranslation } from 'react-i18next'
import type { FailureCode } from '../../../shared/contract/failures.ts'
import type { ImportedField, ImportValue } from '../../../shared/contract/importRows.ts'
import { type FileRefusalCode, fileRefusalCodes, type ImportField } from '../../../shared/domain/imports.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { usePaymentWord } from '../customers/paymentWords.ts'
import { useStateWord } from '../orders/orderWords.tsx'

export function useFieldWord(): (field: ImportField | ImportedField) => string {
  const { t } = useTranslation()
  return (field) =>
    field === 'lines' || field === 'totalCents' ? t(`imports.movedFields.${field}`) : t(`imports.fields.${field}`)
}

const isFileReason = (reason: unknown): reason is FileRefusalCode => fileRefusalCodes.some((code) => code === reason)

/** `reason`: of a file that cannot be read. */
export type FileFailure = Readonly<{ code: FailureCode; reason: unknown }>

/** Why a file could not be read or written, as a sentence. */
export function useFileFailure(): (failure: FileFailure) => string {
  const { t } = useTranslation()
  return ({ code, reason }) => {
    if (isFileReason(reason)) return t(`imports.files.${reason}`)
    return t(`failures.${code}.what`)
  }
}

/** A value of a field as a person reads it. */
export function useValueWord(): (field: ImportedField, value: ImportValue) => string {
  const { t } = useTranslation()
  const { money, count } = useFormats()
  const state = useStateWord()
  const payment = usePaymentWord()
  return (field, value) => {
    if (value === null || value === '') return t('imports.blank')
    if (Array.isArray(value)) return shortItems(value)
    if (field === 'totalCents') return money(Number(value))
    if (typeof value === 'number') return count(value)
    if (field === 'status') return state(value)
    return field === 'paymentType' ? payment(value) : value
  }
}
