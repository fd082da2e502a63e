/** Ways in which a customer pays; senders write them in several ways, and one that is not known is kept as it came. */

const payments = ['cash', 'monthly', 'cheque'] as const
export type Payment = (typeof payments)[number]

const spellings: Readonly<Record<Payment, readonly string[]>> = {
  cash: ['cash', 'cod', '現金', '現金付款', '貨到付款'],
  monthly: ['monthly', 'month', 'month account', 'credit', '月結', '月结', '月結付款'],
  cheque: ['cheque', 'check', '支票', '票據'],
}

const known = new Map(payments.flatMap((payment) => spellings[payment].map((word) => [word, payment] as const)))

/** Null for a type that the desk does not know. */
export const paymentOf = (type: string | null): Payment | null =>
  known.get(type?.normalize('NFKC').trim().toLowerCase() ?? '') ?? null
