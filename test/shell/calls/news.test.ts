import { expect, test } from 'vitest'
import { newsOf } from '../../../main/shell/calls/news.ts'
import { wordsIn } from '../../../main/shell/words/words.ts'
import { callOf, noon } from '../sights.ts'

const words = wordsIn('zh-TW')
const titles = (news: ReturnType<typeof newsOf>) => news.show.map(({ title }) => title)

test('a call is told with who calls, from where, and for what', () => {
  const { show } = newsOf([callOf('A', noon)], noon, new Map(), words)
  expect(show).toEqual([
    { key: 'A', orderNo: 'A', title: '電話訂單：林太太', body: '0933-111-222\n員林市中山路二段 100 號\n20kg×2' },
  ])
})

test('a call of which nothing is known is told all the same', () => {
  const call = callOf('A', noon, { customerName: null, customerPhone: null, customerAddress: null, lines: [] })
  expect(newsOf([call], noon, new Map(), words).show).toMatchObject([{ title: '電話訂單：未留姓名', body: '請開啟訂單查看內容' }])
})

test('told once, it is told again only as it has waited for two and for five minutes', () => {
  const calls = [callOf('A', noon)]
  let { told } = newsOf(calls, noon, new Map(), words)
  const at = (waited: number) => {
    const news = newsOf(calls, noon + waited, told, words)
    told = news.told
    return titles(news)
  }
  expect([at(60_000), at(120_000), at(200_000), at(300_000), at(900_000)]).toEqual([
    [],
    ['林太太已等 2 分鐘'],
    [],
    ['林太太已等 5 分鐘'],
    [],
  ])
})

test('a call that was taken is withdrawn, the others stay', () => {
  const [a, b] = [callOf('A', noon), callOf('B', noon)]
  const { told } = newsOf([a, b], noon, new Map(), words)
  expect(newsOf([b], noon, told, words)).toMatchObject({ show: [], withdraw: ['A'] })
})

test('a crowd is told in one sentence, which is withdrawn with the last of it', () => {
  const crowd = ['A', 'B', 'C', 'D'].map((orderNo) => callOf(orderNo, noon))
  const first = newsOf(crowd, noon, new Map(), words)
  expect(first.show).toMatchObject([{ key: '', orderNo: null, title: '4 通電話訂單待接' }])
  expect(newsOf(crowd.slice(0, 1), noon, first.told, words).withdraw).not.toContain('')
  expect(newsOf([], noon, first.told, words).withdraw).toContain('')
})

test('after a restart whatever waits is told anew', () => {
  expect(titles(newsOf([callOf('A', noon - 600_000)], noon, new Map(), words))).toEqual(['電話訂單：林太太'])
})
