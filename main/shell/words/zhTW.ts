/** What the program says outside its page, in Traditional Chinese, the first language; en.ts has the same. Sentences are whole: nothing is glued together from parts. */

export const zhTW = {
  product: '瓦斯行後台',

  call: {
    title: (name: string) => `電話訂單：${name}`,
    unknownCaller: '未留姓名',
    noDetail: '請開啟訂單查看內容',
    /** `title` of a call that still waits. */
    waited: (name: string, minutes: number) => `${name}已等 ${minutes} 分鐘`,
    waitedBody: '還沒有人接單，請盡快按下「接單」。',
    many: (count: number) => `${count} 通電話訂單待接`,
    manyBody: '請在卡片或主畫面按下「接單」。',
    badge: (count: number) => `${count} 通電話訂單待接`,
  },

  gentle: {
    off: '目前收不到訂單',
    offReasons: {
      secret: '尚未設定密鑰，公司系統的訂單進不來。請到「整合」設定密鑰。',
      listener: '接收埠沒有開啟，公司系統的訂單進不來。程式會自動再試，也可以到「整合」查看。',
      storage: '資料無法寫入，新訂單暫時存不進來。已收下的訂單都在，請清出磁碟空間或關閉占用資料檔的程式。',
      unknown: '公司系統的訂單暫時進不來。請開啟主畫面查看原因。',
    },
    on: '已恢復接收',
    onBody: '公司系統會自動重送這段時間的訂單，不用另外處理。',
    low: (product: string) => `庫存偏低：${product}`,
    lowBody: (quantity: number, minimum: number) => `剩 ${quantity}，最低庫存 ${minimum}。`,
    lowMany: (count: number) => `${count} 項庫存偏低`,
  },

  tray: {
    on: '接收中',
    off: '未接收',
    tipOn: (shop: string, count: number) => `${shop}｜接收中，今日 ${count} 筆`,
    tipOff: (shop: string) => `${shop}｜未接收，公司系統的訂單進不來`,
    tipCalls: (shop: string, calls: number) => `${shop}｜${calls} 通電話訂單待接`,
    open: '開啟瓦斯行後台',
    today: (count: number) => `今日收到 ${count} 筆`,
    calls: (count: number) => `${count} 通電話訂單待接`,
    silence: '暫停鈴聲 15 分鐘',
    silentUntil: (time: string) => `鈴聲暫停到 ${time}，按此恢復`,
    quit: '結束，不再接收訂單',
    staysTitle: '瓦斯行後台仍在接收訂單',
    staysBody: '視窗收到右下角的圖示裡，電話訂單照樣會響。要完全結束，請在圖示上按右鍵選「結束」。',
  },

  menu: {
    file: '檔案',
    openFolder: '開啟資料夾',
    diagnostics: '儲存診斷檔…',
    silence: '暫停鈴聲 15 分鐘',
    sound: '恢復鈴聲',
    closeWindow: '收到右下角',
    quit: '結束',
    edit: '編輯',
    undo: '復原',
    redo: '重做',
    cut: '剪下',
    copy: '複製',
    paste: '貼上',
    selectAll: '全選',
    go: '前往',
    find: '搜尋',
    queue: '待接電話',
    areas: {
      today: '今日',
      orders: '訂單',
      calls: '電話訂單',
      customers: '客戶',
      stock: '庫存',
      waiting: '待處理',
      integration: '整合',
      settings: '設定',
    },
    view: '檢視',
    larger: '放大',
    smaller: '縮小',
    actualSize: '實際大小',
    fullScreen: '全螢幕',
    reload: '重新載入',
    devTools: '開發者工具',
    help: '說明',
    sheet: '快捷鍵一覽',
    about: '關於瓦斯行後台',
  },

  about: {
    title: '關於瓦斯行後台',
    detail: (version: string, electron: string, folder: string) => `版本 ${version}\n執行環境 ${electron}\n資料夾 ${folder}`,
    close: '關閉',
  },

  dialogs: {
    saveDiagnostics: '儲存診斷檔',
    diagnosticsFilter: '診斷檔',
    saveFailed: '檔案沒有存成',
    saveFailedDetail: '收單不受影響。請換一個資料夾再試，例如「文件」。',
    folderFailed: '資料夾打不開',
    folderFailedDetail: (folder: string) => `資料都在，不受影響。請在檔案總管裡開啟：\n${folder}`,
    close: '知道了',
  },
}

export type ShellWords = typeof zhTW
