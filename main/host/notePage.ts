/** The few pages that the host itself shows when the office's page cannot be: each says what happened and what to do next. */

const notes = {
  used: {
    title: '這個網址已經用過了',
    next: '請回到已經開啟的瓦斯行後台視窗。若要換一個瀏覽器使用，請重新啟動程式，再開啟新印出的網址。',
    english:
      'This address has been used. Go back to the open window, or restart the program and open the address that it prints.',
  },
  stranger: {
    title: '請用程式印出的網址開啟',
    next: '這個瀏覽器還沒有登入，或程式已經重新啟動。請開啟程式這次啟動時印出的網址（含 token）。',
    english:
      'This browser is not signed in, or the program was restarted. Open the address, token included, that this start printed.',
  },
  foreign: {
    title: '這個連結不能從別的網站開啟',
    next: '為了安全，請自己在網址列輸入程式印出的網址。',
    english: 'For safety the page does not open from another site. Type the printed address into the address bar yourself.',
  },
  missing: {
    title: '找不到這個頁面',
    next: '請回到首頁。',
    english: 'There is no such page. Go back to the first page.',
  },
  broken: {
    title: '程式發生問題',
    next: '請重新整理頁面。若仍然發生，請查看記錄檔。',
    english: 'Something went wrong. Reload the page; if it happens again, look into the log.',
  },
} as const

export type Note = keyof typeof notes

/** A whole HTML document; `nonce` admits its one style element. */
export function notePage(note: Note, nonce: string): string {
  const { title, next, english } = notes[note]
  return `<!doctype html>
<html lang="zh-Hant-TW">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">
body { font: 18px/1.7 system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 1.5em; color-scheme: light dark }
h1 { font-size: 1.5em }
[lang=en] { font-size: .85em; opacity: .75 }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${next}</p>
<p lang="en">${english}</p>
</main>
</body>
</html>
`
}
