import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemoDesk, openDemoDesk } from '../support/demoDesk.ts'
import { faintTexts, pixelScale } from '../support/pixels.ts'
import { type ScreenVisit, screens, visit } from '../support/screens.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let desk: DemoDesk
beforeAll(async () => {
  desk = await openDemoDesk({ reducedMotion: 'reduce', bypassCSP: true, deviceScaleFactor: pixelScale })
}, 120_000)
afterAll(() => desk.close())

async function look(theme: string, language: string): Promise<void> {
  await desk.page.evaluate(
    ([nextTheme, nextLanguage]) => {
      localStorage.setItem('gasdesk.theme', JSON.stringify(nextTheme))
      localStorage.setItem('gasdesk.language', JSON.stringify(nextLanguage))
      localStorage.setItem('gasdesk.person', JSON.stringify('王店長'))
    },
    [theme, language],
  )
  await desk.page.reload()
  await desk.page.getByRole('navigation').waitFor()
  await desk.page.evaluate(axeSource)
}

/** Each breach in the fewest words: the rule, and where. */
async function breaches(): Promise<string[]> {
  const found = await desk.page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    tags,
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const named = screens.map((screen): [string, ScreenVisit] => [screen.name, screen])

describe.each([
  ['light', 'zh-TW'],
  ['dark', 'zh-TW'],
  ['light', 'en'],
  ['dark', 'en'],
])('in %s and %s', (theme, language) => {
  beforeAll(() => look(theme, language))

  test.each(named)('%s has no breach that axe knows', async (_name, screen) => {
    await visit(desk.page, screen)
    expect(await breaches()).toEqual([])
  })

  test('the search and the sheet of shortcuts have none', async () => {
    await desk.page.keyboard.press('Escape')
    await desk.page.keyboard.press('Control+k')
    await desk.page.getByRole('option').first().waitFor()
    expect(await breaches()).toEqual([])
    await desk.page.keyboard.press('Escape')
    await desk.page.locator('.palette').waitFor({ state: 'hidden' })
    await desk.page.locator('body').press('?')
    await desk.page.locator('.shortcuts').first().waitFor()
    expect(await breaches()).toEqual([])
    await desk.page.keyboard.press('Escape')
    await desk.page.locator('.shortcuts').first().waitFor({ state: 'hidden' })
  })
})

describe.each(['light', 'dark'])('the pixels of %s', (theme) => {
  beforeAll(() => look(theme, 'zh-TW'))

  test.each(named)('of %s keep text and its ground apart by 4.5', async (_name, screen) => {
    await visit(desk.page, screen)
    expect(await faintTexts(desk.page)).toEqual([])
  })
})

test.each(['light', 'dark'])('in %s what is said under a field can be read', async (theme) => {
  await look(theme, 'zh-TW')
  await visit(desk.page, { name: 'backup', hash: '#/settings/backup' })
  await desk.page.getByRole('textbox', { name: '第二份位置的資料夾' }).fill('/no/such/folder')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByText('找不到這個資料夾').waitFor()
  await visit(desk.page, { name: 'backup', hash: '#/settings/backup' })
  expect(await faintTexts(desk.page)).toEqual([])
})

describe.each([
  [1280, 720, 1],
  [1280, 720, 1.25],
  [1280, 720, 1.75],
  [1920, 1080, 1],
])('at %i×%i and zoom %d', (width, height, zoom) => {
  beforeAll(async () => {
    await look('light', 'zh-TW')
    await desk.page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) })
  })
  afterAll(() => desk.page.setViewportSize({ width: 1280, height: 720 }))

  test.each(named)('%s needs no sideways scrolling', async (_name, screen) => {
    await visit(desk.page, screen)
    const tooWide = await desk.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, .screen, .middle, .top')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName}.${element.className}`),
    )
    expect(tooWide).toEqual([])
  })
})

test.each(['orders', 'calls', 'waiting'])('the list of %s cuts no moment short', async (name) => {
  await visit(desk.page, { name, hash: `#/${name}` })
  const moments = await desk.page
    .locator('.ant-table-row .ant-table-cell:first-child')
    .evaluateAll((cells) => cells.map(({ textContent, scrollWidth, clientWidth }) => [textContent, scrollWidth > clientWidth]))
  expect(moments.some(([text]) => /\d\/\d+ \d+:\d/.test(String(text)))).toBe(true)
  expect(moments.filter(([, isCut]) => isCut)).toEqual([])
})

test('with reduced motion nothing moves', async () => {
  await visit(desk.page, { name: 'orders', hash: '#/orders' })
  await desk.page.getByRole('grid').getByRole('row').first().press('Enter')
  expect(await desk.page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(
    0,
  )
})
