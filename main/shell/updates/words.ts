/** What a person is told about newer versions, in both languages of the program. */

type Told = Readonly<{ title: string; body: string }>

export type UpdateWords = Readonly<{
  ready: (version: string) => Told
  byHand: (version: string) => Told
  installing: (version: string) => Told
  failed: (version: string) => Told
  updated: (version: string) => Told
  ask: (version: string) => Readonly<{ message: string; detail: string; install: string; later: string }>
}>

const zhTW: UpdateWords = {
  ready: (version) => ({
    title: `新版 ${version} 已下載`,
    body: '下次開啟程式時會先安裝，大約一分鐘。資料不會變動，現在照常收單。',
  }),
  byHand: (version) => ({ title: `有新版 ${version}`, body: '這台電腦要由維護人員用安裝檔安裝，請聯絡維護人員。現在照常收單。' }),
  installing: (version) => ({ title: `正在安裝新版 ${version}`, body: '大約一分鐘，裝好後程式會自動開啟。' }),
  failed: (version) => ({
    title: `新版 ${version} 沒有裝成`,
    body: '原來的版本照常使用，資料沒有變動。請聯絡維護人員用安裝檔安裝。',
  }),
  updated: (version) => ({ title: `已更新為 ${version}`, body: '資料沒有變動，程式照常使用。' }),
  ask: (version) => ({
    message: `要現在安裝新版 ${version} 嗎？`,
    detail: 'Windows 會問一次是否允許。安裝大約一分鐘，裝好後程式會自動開啟。三十秒內沒有選擇就先開店，下次開啟時再問。',
    install: '現在安裝',
    later: '先開店',
  }),
}

const en: UpdateWords = {
  ready: (version) => ({
    title: `Version ${version} is downloaded`,
    body: 'It is installed when the program is next opened, in about a minute. Your data stay as they are; orders keep coming in.',
  }),
  byHand: (version) => ({
    title: `There is a version ${version}`,
    body: 'On this computer it has to be installed from its file. Please ask whoever looks after it. Orders keep coming in.',
  }),
  installing: (version) => ({
    title: `Installing version ${version}`,
    body: 'This takes about a minute. The program then opens by itself.',
  }),
  failed: (version) => ({
    title: `Version ${version} could not be installed`,
    body: 'The program works as before and your data are unchanged. Please ask whoever looks after it to install it from its file.',
  }),
  updated: (version) => ({ title: `Updated to ${version}`, body: 'Your data are unchanged.' }),
  ask: (version) => ({
    message: `Install version ${version} now?`,
    detail:
      'Windows asks for permission once. It takes about a minute, and the program opens again by itself. Without a choice in thirty seconds the shop opens first, and you are asked at the next start.',
    install: 'Install now',
    later: 'Open the shop first',
  }),
}

export const updateWords = { 'zh-TW': zhTW, en } as const satisfies Record<string, UpdateWords>
