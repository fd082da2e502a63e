/** Whether a customer pays by the month; senders write it in several ways. */

export const isMonthAccount = (paymentType: string | null): boolean =>
  paymentType !== null && /^(monthly|month|credit|月結)/i.test(paymentType.trim())
