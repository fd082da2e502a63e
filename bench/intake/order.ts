/** Orders of the guide's size, each one of its own. */

export const secret = 'bench-secret-2026'

export const headers = { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret } as const

/** The guide's curl order with a number and a customer that nobody has sent before. */
export const orderBody = (run: string, number: number): string =>
  JSON.stringify({
    type: 'order.created',
    order: {
      orderNo: `${run}-${number}`,
      customerId: `customer-${number % 5_000}`,
      customerName: '測試客戶',
      customerPhone: `09${String(10_000_000 + (number % 5_000)).padStart(8, '0')}`,
      customerAddress: '測試地址',
      items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 800 }],
      totalAmount: 800,
      status: 'pending',
      note: '測試訂單',
    },
  })
