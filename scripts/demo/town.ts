/** Names, roads and cylinders of an invented shop in Changhua county; figures of households and prices are plausible, nobody is real. */

export const surnames = [
  ...'陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游詹胡施沈余趙盧梁顏柯翁魏孫戴',
] as const
export const givenNames = [
  ...[
    '志明',
    '淑芬',
    '俊傑',
    '美玲',
    '建宏',
    '雅婷',
    '家豪',
    '怡君',
    '文雄',
    '麗華',
    '國華',
    '秀英',
    '金龍',
    '玉珍',
    '宗翰',
    '佳穎',
    '冠宇',
    '詩涵',
    '承恩',
    '品妤',
  ],
  ...[
    '阿財',
    '寶珠',
    '進財',
    '春嬌',
    '添丁',
    '月娥',
    '明哲',
    '惠雯',
    '信宏',
    '筱涵',
    '大同',
    '素貞',
    '永昌',
    '彩雲',
    '犇',
    '堃',
    '喆',
    '淼',
  ],
] as const
export const titles = ['太太', '先生', '小姐', '阿嬤', '老師'] as const

export const shopNames = [
  '阿財',
  '金好吃',
  '老地方',
  '阿婆',
  '古早味',
  '永樂',
  '大碗公',
  '三姐妹',
  '員林',
  '福興',
  '圓環',
  '火車頭',
  '第一市場',
  '鴻賓',
  '喜來登',
] as const
export const shopKinds = [
  '麵店',
  '便當',
  '早餐店',
  '小吃部',
  '滷味',
  '羊肉爐',
  '鵝肉店',
  '海產店',
  '快炒',
  '素食館',
  '肉圓',
  '麵包坊',
  '洗衣店',
  '檳榔攤',
] as const
export const institutions = [
  '社區管理委員會',
  '附設幼兒園',
  '國小廚房',
  '老人養護中心',
  '福德宮',
  '工業股份有限公司員工餐廳',
  '民宿',
  '美髮沙龍',
] as const

export const districts = [
  ['彰化縣員林市', 40],
  ['彰化縣大村鄉', 12],
  ['彰化縣埔心鄉', 12],
  ['彰化縣永靖鄉', 10],
  ['彰化縣社頭鄉', 8],
  ['彰化縣溪湖鎮', 8],
  ['彰化縣花壇鄉', 5],
  ['彰化縣彰化市', 5],
] as const
export const roads = [
  ...[
    '中山路一段',
    '中山路二段',
    '中正路',
    '大同路一段',
    '莒光路',
    '民生路',
    '員水路二段',
    '育英路',
    '三民街',
    '惠明街',
    '靜修路',
    '南昌路',
    '萬年路三段',
    '員集路四段',
  ],
  ...[
    '忠孝街',
    '仁愛路',
    '和平東街',
    '林森路',
    '光明街',
    '建國路',
    '復興路',
    '浮圳路一段',
    '山腳路五段',
    '新生路',
    '博愛路',
    '源潭路',
    '至善街',
    '雙平街',
  ],
] as const

export type Cylinder = Readonly<{ id: string; name: string; kilograms: number; price: number; minStock: number; full: number }>

/** Prices in whole NT$. Full, they come to 966 kg: a shop with a store room may have 1,000. */
export const cylinders: readonly Cylinder[] = [
  { id: 'GAS-04', name: '瓦斯桶4公斤', kilograms: 4, price: 240, minStock: 4, full: 10 },
  { id: 'GAS-10', name: '瓦斯桶10公斤', kilograms: 10, price: 430, minStock: 3, full: 8 },
  { id: 'GAS-16', name: '瓦斯桶16公斤', kilograms: 16, price: 640, minStock: 8, full: 16 },
  { id: 'GAS-20', name: '瓦斯桶20公斤', kilograms: 20, price: 800, minStock: 10, full: 22 },
  { id: 'GAS-50', name: '瓦斯桶50公斤', kilograms: 50, price: 1_900, minStock: 1, full: 3 },
]
export const extras = [
  ['調整器', 350],
  ['瓦斯管 1.5 米', 180],
  ['單口爐', 1_280],
] as const

export const people = ['王店長', '小陳', '阿芳'] as const

/** What the shop has set, as settings.json holds it; the rest is as in a new shop. */
export const demoSettings = { shopName: '九九瓦斯行', people, floorKilograms: 1_000 } as const
export const orderNotes = [
  '到了先打電話',
  '放後門',
  '狗會叫不用怕',
  '收空桶兩支',
  '三樓沒電梯',
  '下午四點以後',
  '請帶發票',
  '月底一起結',
  '舊桶換新桶',
  '會計不在，改天收款',
] as const
