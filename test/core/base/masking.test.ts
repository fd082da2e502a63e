import { expect, test } from 'vitest'
import { maskFields, maskText } from '../../../main/core/base/masking.ts'

test.each([
  ['a phone number', 'no customer for 0912-345-678 today', '345'],
  ['a phone number from abroad', 'no customer for +886 912 345 678', '912'],
  ['a number with brackets', 'call (04) 833-1234 back', '833'],
  ['a Chinese name or address', 'there is no 林太太 at 員林市中山路', '林'],
  ['what an error quotes', `Unexpected token J, "John Smith" is not valid JSON`, 'John'],
  ['an address of the page', 'GET http://127.0.0.1:8788/?token=abc failed', 'abc'],
  ['a mail address', 'sent to shop@example.com', 'example'],
  ['a machine', 'connect 192.168.1.23 refused', '168'],
  ['a folder', 'ENOENT /home/chen/gasdesk/data/gasdesk.db', 'chen'],
  ['a folder on Windows', 'EPERM C:\\Users\\chen\\AppData\\gasdesk.db', 'chen'],
  ['a key', 'secret Zm9vYmFyYmF6cXV4Zm9vYmFy was refused', 'Zm9v'],
])('%s is taken out of a text', (_what, text, leak) => {
  expect(maskText(text)).not.toContain(leak)
})

test('a stack still says where in the program it was', () => {
  const stack = 'Error: no\n    at readEvent (file:///opt/gasdesk/out/main/reader.js:120:14)'
  expect(maskText(stack)).toBe('Error: no\n    at readEvent (reader.js:120:14)')
})

test('a text that is known to be secret goes, whatever it looks like', () => {
  expect(maskText('jyt-gas was wrong', ['jyt-gas'])).toBe('••• was wrong')
})

test('of a log line the program’s own words stay and everything else goes', () => {
  const line = {
    at: '2026-11-24T04:00:00.000Z',
    level: 'error',
    message: 'a call failed',
    call: 'orders.get',
    port: 8787,
    orderNo: 'A-1',
    phone: 912345678,
    customer: { name: '林太太', address: 'Zhongshan Road 1' },
    error: { code: 'SQLITE_FULL', message: 'database or disk is full' },
  }
  expect(maskFields(line, [])).toEqual({
    at: '2026-11-24T04:00:00.000Z',
    level: 'error',
    message: 'a call failed',
    call: 'orders.get',
    port: 8787,
    orderNo: '•••',
    phone: '•••',
    customer: { name: '•••', address: '•••' },
    error: { code: 'SQLITE_FULL', message: 'database or disk is full' },
  })
})
