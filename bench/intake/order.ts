/** Orders of the guide's size, each one of its own. */

export const secret = 'bench-secret-2026'

export const headers = { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret } as const

/** The guide's curl order; `@NUMBER@` and `@CUSTOMER@` (five digits) are to be filled in. */
export const orderTemplate = JSON.stringify({
  type: 'order.created',
  order: {
    orderNo: '@NUMBER@',
    customerId: 'customer-@CUSTOMER@',
    customerName: '測試客戶',
    customerPhone: '09123@CUSTOMER@',
    customerAddress: '測試地址',
    items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 800 }],
    totalAmount: 800,
    status: 'pending',
    note: '測試訂單',
  },
})

const customers = 5_000

/** The order with this number in a run of its own; 5,000 customers take turns. */
export const orderBody = (run: string, number: number): string =>
  orderTemplate.replaceAll('@NUMBER@', `${run}-${number}`).replaceAll('@CUSTOMER@', String(10_000 + (number % customers)))
