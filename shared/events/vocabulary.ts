/** Under which names senders send each field. Case, `_`, `-` and spaces do not matter: `orderNo` stands for `order_no` and `OrderNo` too. */

/** A field of ours → the sender's words for it, best first (its own name goes before them). `lists`: fields whose elements have words of their own. */
export type Vocabulary = Readonly<{
  words: Readonly<Record<string, readonly string[]>>
  lists?: Readonly<Record<string, Vocabulary>>
}>

const note = ['notes', 'remark', 'remarks', 'memo', 'comment', 'comments']
const phone = ['phone', 'phoneNumber', 'tel', 'telephone', 'mobile', 'cellphone', 'contactPhone']

/** When the sender changed the thing, never when it sent the message: a retry must say the same. */
const saidAt = [
  'updatedAt',
  'lastUpdated',
  'lastUpdatedAt',
  'updateTime',
  'updatedOn',
  'modifiedAt',
  'lastModified',
  'lastModifiedAt',
  'modifiedOn',
  'modifyTime',
  'timestamp',
  'occurredAt',
  'eventTime',
]

export const envelopeWords: Vocabulary = {
  words: {
    type: ['event', 'eventType', 'eventName'],
    saidAt,
  },
}

const lineWords: Vocabulary = {
  words: {
    productName: ['name', 'product', 'itemName', 'productTitle', 'title'],
    quantity: ['qty', 'count'],
    unitPrice: ['price', 'productPrice'],
  },
}

export const orderWords: Vocabulary = {
  words: {
    orderNo: ['orderNumber', 'orderId', 'orderCode', 'id'],
    customerId: ['customerNo', 'customerCode', 'custId', 'custNo', 'clientId', 'memberId'],
    customerName: ['custName', 'contactName', 'recipientName', 'receiverName', 'name'],
    customerPhone: ['customerTel', 'customerMobile', 'callerPhone', 'callerNumber', 'caller', ...phone],
    customerAddress: ['deliveryAddress', 'shippingAddress', 'address'],
    items: ['orderItems', 'lines', 'orderLines', 'products', 'details', 'orderDetails'],
    totalAmount: ['total', 'totalPrice', 'orderTotal', 'grandTotal', 'amount'],
    deliveryDate: ['deliverDate', 'deliveryAt', 'expectedDeliveryDate', 'scheduledDate', 'shippingDate'],
    status: ['orderStatus', 'state'],
    note,
    saidAt,
  },
  lists: { items: lineWords },
}

export const customerWords: Vocabulary = {
  words: {
    id: ['customerId', 'customerNo', 'customerCode', 'custId', 'custNo', 'code'],
    name: ['customerName', 'custName', 'fullName', 'contactName'],
    phone: ['customerPhone', 'customerTel', 'customerMobile', ...phone],
    address: ['customerAddress', 'deliveryAddress', 'contactAddress'],
    paymentType: ['paymentMethod', 'paymentTerms', 'payType', 'payment'],
    note,
    saidAt,
  },
}

export const stockWords: Vocabulary = {
  words: {
    productId: ['productNo', 'productCode', 'sku', 'itemId', 'itemCode', 'id', 'code'],
    productName: ['name', 'itemName', 'product'],
    quantity: ['qty', 'stock', 'stockQuantity', 'currentStock', 'currentQuantity', 'onHand'],
    minStock: ['minimumStock', 'minQuantity', 'safetyStock', 'reorderLevel', 'lowStockThreshold', 'threshold'],
    location: ['warehouse', 'position', 'storageLocation'],
    saidAt,
  },
}
