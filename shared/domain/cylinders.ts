/** How much gas a product holds, read from its name or id as shops write it; what could mean two things is not guessed at. */

const arabic = String.raw`\d+(?:\.\d+)?`
const chinese = '[零〇一二兩三四五六七八九十廿卅百壹貳參肆伍陸柒捌玖拾佰]+'
const weight = new RegExp(String.raw`(?<![\d.,])(${arabic}|${chinese})\s*(?:公斤|千克|kgs?(?![a-z]))`, 'gi')
/** `20公斤 x2`: whether the two are counted in the quantity too, nobody knows. */
const several = /^\s*[x×*]\s*\d/i
/** `GAS-20`, `LPG16`, `瓦斯桶 50`: gas and one number that is the size of a cylinder. */
const code = /^(?:gas|lpg|瓦斯桶?|桶裝瓦斯|鋼瓶)[-_ #]?0?(\d+)$/i
/** Cylinders on the Taiwanese market, in kg. */
const sizes: ReadonlySet<number> = new Set([4, 10, 16, 20, 50])
/** Deposits, empties, appliances, services and credits: sold beside gas, and named after a cylinder now and then. */
const gasless = /押金|空[桶瓶]|退[桶瓶]|存氣|爐|熱水器|調[整節]器|開關|管|運費|檢驗|折[扣讓]/

const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((digit, value) => [digit, value])),
  ...Object.fromEntries([...'〇壹貳參肆伍陸柒捌玖'].map((digit, value) => [digit, value])),
  兩: 2,
}
const ranks: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 }
const scores: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 }

/** `二十` → 20, `一百二十五` → 125, `廿` → 20. */
const readChinese = (text: string): number => {
  let sum = 0
  let digit: number | null = null
  for (const character of text) {
    const rank = ranks[character]
    if (rank === undefined) {
      sum += scores[character] ?? 0
      digit = digits[character] ?? null
      continue
    }
    sum += (digit ?? 1) * rank
    digit = null
  }
  return sum + (digit ?? 0)
}

const readNumber = (text: string): number => (/^\d/.test(text) ? Number(text) : readChinese(text))

const sizeInCode = (text: string): number | null => {
  const size = Number(code.exec(text)?.[1])
  return sizes.has(size) ? size : null
}

/**
 * Kilograms of gas in one piece of a product, from its name or its id: `20公斤瓦斯桶`, `二十公斤`, `P-20KG`, `GAS-20` → 20.
 * 0 for what holds no gas, such as a deposit; null where no size is said, or several.
 */
export const kilogramsOf = (productName: string): number | null => {
  const text = productName.normalize('NFKC').trim()
  if (gasless.test(text)) return 0
  const found = [...text.matchAll(weight)]
  if (found.length === 0) return sizeInCode(text)
  const [size, ...others] = new Set(found.map(([, number = '']) => readNumber(number)))
  const isUnclear = others.length > 0 || found.some(({ 0: all, index }) => several.test(text.slice(index + all.length)))
  return size === undefined || size <= 0 || isUnclear ? null : size
}
