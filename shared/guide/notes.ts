/** The comments of the snippets in both languages; a snippet names them between ‹ and ›. */

import type { GuideLanguage } from './languages.ts'

const zhTW = {
  call: '訂單存好之後這樣呼叫，不必等待：',
  folder: '換成不會被部署清掉的資料夾',
  hopeless: '這些答覆重送也不會成功：移到 failed，請人看答覆內容',
  save: '先寫進磁碟，程式當掉也不會遺失；檔名就是 webhook-id，重送都一樣',
  never: '推送失敗不影響訂單本身',
  order: '先進先出：前一筆沒送到，後面的等它，同一張訂單的順序就不會顛倒',
  loop: '每 60 秒再送一次還沒送到的，加減幾秒，不會大家同時湧進來',
  service: '另外讓這一行常駐（systemd、Supervisor 或 Windows 服務），補送還沒送到的：',
  short: '很快就結束的程式，結束前呼叫：',
  cron: '加到 crontab，每分鐘補送還沒送到的：',
  background: '在背景送，不擋住呼叫它的程式',
  task: '用工作排程器每分鐘執行一次，送出還沒送到的：',
  worker: '另外讓這一行常駐，只開一個，順序才不會顛倒：',
  once: '只執行一次',
  nightly: '夜間作業：把上次之後有變動的訂單變成 JSON',
  tables: '換成自己的資料表與欄位；UpdatedAt 是 UTC',
  overlap: '多取 5 分鐘，重複送到的不會重複入帳',
  agent: '在 SQL Server Agent 加一個 PowerShell 步驟（gasdesk.ps1 在 PowerShell 分頁）：',
} as const

export type NoteKey = keyof typeof zhTW

const en: Readonly<Record<NoteKey, string>> = {
  call: 'After the order is saved, call it like this; there is nothing to wait for:',
  folder: 'a folder that no deployment wipes',
  hopeless: 'sending these again cannot succeed: set aside in failed, for a person to read the answer',
  save: 'On the disk first, so a crash loses nothing; the file name is the webhook-id, the same for every try',
  never: 'a failed push never harms the order itself',
  order: 'First in, first out: the next waits for the one before, so the events of an order never swap',
  loop: 'Every 60 seconds, give or take a few, what has not arrived is sent again',
  service: 'Keep this running besides (systemd, Supervisor or a Windows service); it sends what has not arrived:',
  short: 'In a program that ends soon, call before the end:',
  cron: 'In the crontab, to send each minute what has not arrived:',
  background: 'in the background, out of the way of the caller',
  task: 'Let the Task Scheduler run this each minute; it sends what has not arrived:',
  worker: 'Keep this running besides, and only one of it, so that the order is kept:',
  once: 'run once',
  nightly: 'each night: the orders that changed since the last run, as JSON',
  tables: 'your own tables and columns; UpdatedAt is UTC',
  overlap: 'five minutes more than needed: what arrives twice counts once',
  agent: 'A PowerShell step of SQL Server Agent (gasdesk.ps1 is in the PowerShell tab):',
}

export const notes: Readonly<Record<GuideLanguage, Readonly<Record<NoteKey, string>>>> = { 'zh-TW': zhTW, en }
