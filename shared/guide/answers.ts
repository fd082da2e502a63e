/** Every answer of the door and what a sender does with it; a test holds it against the listener's own table. */

import type { GuideLanguage } from './languages.ts'

type Advice = Readonly<{ means: string; todo: string }>

const zhTW: Readonly<Record<number, Advice>> = {
  200: { means: '已收下並寫進磁碟', todo: '刪除這一筆，送下一筆。' },
  400: { means: '不是正確的 JSON，或標頭不正確', todo: '不要重送；看回覆的位置，修正程式。' },
  401: {
    means: '密鑰或簽章不對，或沒有帶；code 是 wrong_time 時，簽章的時間差了五分鐘以上',
    todo: '留著再送；請店裡確認密鑰，wrong_time 就校正時鐘。',
  },
  403: { means: '網頁不能直接呼叫', todo: '改由伺服器送。' },
  404: { means: '網址路徑不對', todo: '留著再送；改正網址。' },
  405: { means: '方法不對', todo: '改用 POST；轉址後變成 GET 也會這樣。' },
  409: { means: '這個編號已經用在別的內容', todo: '不要重送；每筆事件用自己的 webhook-id。' },
  413: { means: '內容超過 256 KB', todo: '不要重送；拆成幾筆。' },
  415: { means: '不是 UTF-8 的 application/json，或有壓縮', todo: '不要重送；修正標頭。' },
  417: { means: '不支援的 Expect 標頭', todo: '拿掉 Expect，或只用 100-continue。' },
  421: { means: '不認得網址裡的主機名稱', todo: '用這個畫面的網址；新的公開網址請店裡先設定。' },
  422: { means: '欄位不能用；店裡留著，可以人工補入', todo: '不要重送；看 issues，修正欄位。' },
  429: { means: '太快了', todo: '等 Retry-After 的秒數再送。' },
  431: { means: '標頭太多', todo: '不要重送；減少標頭。' },
  500: { means: '店裡的程式有問題', todo: '留著再送；一直這樣請通知店裡。' },
  503: { means: '店裡暫時不能收：沒有密鑰、磁碟滿了或正在關閉', todo: '等 Retry-After 的秒數再送。' },
}

const en: Readonly<Record<number, Advice>> = {
  200: { means: 'Taken, and on the disk', todo: 'Delete it and send the next.' },
  400: {
    means: 'Not JSON, or a wrong header',
    todo: 'Do not send it again; see the position in the answer and mend the program.',
  },
  401: {
    means: 'The secret or the signature is wrong or missing; with code wrong_time it was signed more than five minutes off',
    todo: 'Keep it and try again; ask the shop for the secret, or set the clock for wrong_time.',
  },
  403: { means: 'Web pages may not call', todo: 'Send from a server.' },
  404: { means: 'The path is wrong', todo: 'Keep it and try again; mend the address.' },
  405: { means: 'The method is wrong', todo: 'Use POST; a redirect that turned it into GET looks the same.' },
  409: { means: 'This id was used for another body', todo: 'Do not send it again; give each event its own webhook-id.' },
  413: { means: 'More than 256 KB', todo: 'Do not send it again; split it.' },
  415: { means: 'Not application/json in UTF-8, or compressed', todo: 'Do not send it again; mend the headers.' },
  417: { means: 'An unknown Expect header', todo: 'Leave Expect out, or use 100-continue.' },
  421: { means: 'The host name is unknown', todo: 'Use an address of this screen; the shop sets new public ones first.' },
  422: { means: 'Fields cannot be used; the shop keeps it', todo: 'Do not send it again; see issues and mend the fields.' },
  429: { means: 'Too fast', todo: 'Wait for the seconds in Retry-After.' },
  431: { means: 'Too many headers', todo: 'Do not send it again; send fewer.' },
  500: { means: 'Trouble in the shop’s program', todo: 'Keep it and try again; tell the shop if it stays.' },
  503: { means: 'The shop cannot take it now: no secret, a full disk, or closing', todo: 'Wait for the seconds in Retry-After.' },
}

export const answers: Readonly<Record<GuideLanguage, Readonly<Record<number, Advice>>>> = { 'zh-TW': zhTW, en }
