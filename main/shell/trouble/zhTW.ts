/** What the program says when it cannot work, in Traditional Chinese: what happened, what it means for the shop, the next step. en.ts has the same. */

export const zhTW = {
  title: '瓦斯行後台',
  steps: {
    retry: '再試一次',
    folder: '開啟資料夾',
    diagnostics: '儲存診斷檔…',
    wait: '繼續等候',
    quit: '結束',
  },
  otherPort: (port: number) => `改用 ${port}`,
  folder: (path: string) => `資料夾：${path}`,

  kinds: {
    portTaken: {
      message: '接收訂單的埠被其他程式占用',
      detail:
        '公司系統的訂單暫時進不來；已收下的單都在，主畫面照常可用。程式會自動再試，空出來就恢復接收。\n\n請關閉占用的程式，例如另一個瓦斯行後台。若改用別的埠，程式會重新啟動，之後請把「整合」裡的新網址告訴公司系統的人。',
    },
    folderInUse: {
      message: '另一個程式正在使用同一個資料夾',
      detail:
        '一個資料夾一次只能由一個程式開啟，所以這次沒有開啟。資料沒有更動，另一個程式照常收單。\n\n請先結束另一個瓦斯行後台（也看看右下角的圖示），再按「再試一次」。',
    },
    notWritable: {
      message: '資料夾不能寫入',
      detail:
        '不能寫入就不能收單，所以沒有開啟。原有的資料都在，沒有更動。\n\n請在檔案總管裡取消資料夾的唯讀，或換有權限的帳號登入，再按「再試一次」。',
    },
    folderMissing: {
      message: '找不到放資料的地方',
      detail:
        '公司系統的訂單暫時進不來，沒有更動任何檔案。資料可能在還沒接上的磁碟裡。\n\n請接上磁碟或恢復資料夾，再按「再試一次」。',
    },
    newer: {
      message: '資料來自較新的版本',
      detail: '這個版本看不懂新的資料，所以沒有開啟，也沒有更動任何檔案。\n\n請安裝新版程式再開啟，資料會原樣保留。',
    },
    foreign: {
      message: '資料夾裡的 gasdesk.db 不是這個程式的檔案',
      detail: '檔案沒有更動，程式也沒有開啟。\n\n請開啟資料夾確認。若放錯了，把那個檔案移到別處，再按「再試一次」。',
    },
    damaged: {
      message: '資料檔損壞，無法開啟',
      detail:
        '為了保住資料，程式沒有更動任何檔案，也暫時不收單。\n\n請先開啟資料夾，把整個資料夾複製一份；再儲存診斷檔，聯絡維護人員。請不要刪除任何檔案。',
    },
    full: {
      message: '磁碟空間不足',
      detail: '沒有空間就不能收單，所以沒有開啟。已收下的單都在。\n\n請清出一些空間，再按「再試一次」。',
    },
    busy: {
      message: '資料檔正被其他程式占用',
      detail: '已收下的單都在，但現在打不開。\n\n請關閉正在掃描、備份或同步這個資料夾的程式，再按「再試一次」。',
    },
    settings: {
      message: '設定檔無法讀取',
      detail:
        '檔案沒有更動，訂單和客戶不受影響，但程式不知道該怎麼開啟。\n\n請開啟資料夾，把 settings.json 改名，再按「再試一次」；設定會回到一開始的樣子，資料都在。',
    },
    unknown: {
      message: '程式出了意外，無法開啟',
      detail: '已收下的單不受影響，但現在收不到新的單。\n\n請按「再試一次」。若還是一樣，請儲存診斷檔並聯絡維護人員。',
    },
  },

  page: {
    message: '畫面沒有回應',
    detail: '收單不受影響。可以再等一下，或重新載入畫面；還沒儲存的輸入會不見。',
    wait: '再等一下',
    reload: '重新載入',
  },
  restarted: {
    title: '程式剛才自動重新啟動',
    body: '程式出了意外。已收下的單都在，現在照常收單。若一再發生，請儲存診斷檔並聯絡維護人員。',
  },
  stopped: {
    title: '瓦斯行後台無法繼續',
    text: '程式一再出錯，已經停止，現在收不到訂單。已收下的單都在。請重新開機後再開啟；若還是一樣，請聯絡維護人員。',
  },
  saveFailed: {
    message: '檔案沒有存成',
    detail: '請換一個資料夾再試，例如「文件」。',
    close: '知道了',
  },
}

export type TroubleWords = typeof zhTW
