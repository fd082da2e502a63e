/** The integration guide's own test order: what the shown commands send and what the page sends for a newcomer. */

export const testOrder = {
  type: 'order.created',
  order: {
    orderNo: 'TEST-001',
    customerId: 'test-customer-001',
    customerName: '測試客戶',
    customerPhone: '0912345678',
    customerAddress: '測試地址',
    items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 800 }],
    totalAmount: 800,
    status: 'pending',
    note: '測試訂單',
  },
}
