/** What each field means, by family and name; a test fails when the schemas have a field that is not here, and when one here is in no schema. */

import type { GuideLanguage } from './languages.ts'

const zhTW: Readonly<Record<string, string>> = {
  'order.orderNo': '訂單編號，一張訂單的身分。電話訂單可以沒有，會依內容產生。',
  'order.customerId': '客戶編號；還不認識的客戶會先建立，並標示資料不完整。',
  'order.customerName': '客戶姓名。',
  'order.customerPhone': '客戶電話，可以有 -、空格與分機。',
  'order.customerAddress': '配送地址。',
  'order.items': '品項；有送就整批取代，沒送就維持原狀。最多 1,000 項。',
  'order.totalAmount': '總金額（新臺幣），最多兩位小數。',
  'order.deliveryDate': '配送日期；沒有時區的時間視為店裡的時間。',
  'order.status':
    '狀態：pending 待處理、confirmed 已確認、delivering 配送中、delivered 已送達、completed 已完成、cancelled 已取消；其他狀態照原樣顯示。',
  'order.note': '備註；送空字串會清除。',
  'order.updatedAt': '這張訂單在公司系統最後變更的時間，重送時要相同；比店裡的舊就不會蓋掉新的。',
  'line.productName': '產品名稱，公斤數請寫在名稱裡。',
  'line.quantity': '數量，1 到 99,999。',
  'line.unitPrice': '單價（新臺幣），折扣可以是負數。',
  'customer.id': '客戶編號，一位客戶的身分。',
  'customer.name': '客戶姓名。',
  'customer.phone': '聯絡電話。',
  'customer.address': '地址。',
  'customer.paymentType': '付款方式，例如 cash 現金、月結。',
  'customer.note': '備註；送空字串會清除。',
  'customer.updatedAt': '客戶資料最後變更的時間，重送時要相同。',
  'inventory.productId': '產品編號，一項庫存的身分。',
  'inventory.productName': '產品名稱。',
  'inventory.quantity': '現在的庫存數量，不是增減量。',
  'inventory.minStock': '最低庫存；低於它店裡會收到提醒。',
  'inventory.location': '存放位置。',
  'inventory.updatedAt': '庫存最後變動的時間，重送時要相同。',
}

const en: Readonly<Record<string, string>> = {
  'order.orderNo': 'The order’s number, by which it is known. A phone order may lack it; one is made from its content.',
  'order.customerId': 'The customer’s number; an unknown customer is made first, marked incomplete.',
  'order.customerName': 'The customer’s name.',
  'order.customerPhone': 'The customer’s phone; dashes, spaces and extensions are fine.',
  'order.customerAddress': 'Where to deliver.',
  'order.items': 'The lines; when sent they replace all, when absent the stored ones stay. At most 1,000.',
  'order.totalAmount': 'The total in NT$, with at most two decimals.',
  'order.deliveryDate': 'The day of delivery; a time without an offset is the shop’s time.',
  'order.status': 'pending, confirmed, delivering, delivered, completed or cancelled; any other is shown as it came.',
  'order.note': 'A note; an empty text clears it.',
  'order.updatedAt':
    'When your system last changed the order, the same in every try; what is older than what is stored changes nothing.',
  'line.productName': 'The product, with its kilograms in the name.',
  'line.quantity': 'How many, 1 to 99,999.',
  'line.unitPrice': 'The price of one in NT$; below zero for a discount.',
  'customer.id': 'The customer’s number, by which it is known.',
  'customer.name': 'The name.',
  'customer.phone': 'The phone.',
  'customer.address': 'The address.',
  'customer.paymentType': 'How they pay, such as cash or 月結.',
  'customer.note': 'A note; an empty text clears it.',
  'customer.updatedAt': 'When the customer was last changed, the same in every try.',
  'inventory.productId': 'The product’s number, by which it is known.',
  'inventory.productName': 'The product’s name.',
  'inventory.quantity': 'How many there are now, not the change.',
  'inventory.minStock': 'The least that should be there; below it the shop is told.',
  'inventory.location': 'Where it lies.',
  'inventory.updatedAt': 'When the stock last changed, the same in every try.',
}

export const explanations: Readonly<Record<GuideLanguage, Readonly<Record<string, string>>>> = { 'zh-TW': zhTW, en }
