/** What is wrong with the words on a page as they are drawn: the other language, a key without a word, texts cut off or drawn over each other. */

import type { Page } from 'playwright-core'

type Text = Readonly<{
  text: string
  where: string
  /** The part of the drawn box that no ancestor cuts off. */
  x: number
  y: number
  right: number
  bottom: number
  isOnTop: boolean
  /** What it lies in: the page itself, or a drawer or dialog over it. */
  layer: string
  /** Of the guide for programmers, whose words are full of names: of languages, fields and headers. */
  isForProgrammers: boolean
  /** Lines of one text have the same number. */
  of: number
}>

/** Texts of the machine's own, which belong to no language: what was sent, codes, keys, addresses, names of zones. */
const machines = 'pre, code, kbd, .code-text, script, style, [aria-hidden=true], .anticon'

/** Every text in sight and every text that only some hear, with where it stands. */
const textsOf = (page: Page): Promise<Text[]> =>
  page.evaluate((apart) => {
    const found: Text[] = []
    const layers = '.ant-drawer, .ant-modal, .ant-popover, .ant-tooltip, .ant-message, .ant-select-dropdown, .ant-dropdown'
    const nameOf = ({ tagName, className }: Element) => `${tagName.toLowerCase()}.${String(className).split(' ')[0]}`
    const uncut = (box: DOMRect, element: Element | null): DOMRect => {
      if (element === null) return box
      if (getComputedStyle(element).overflow === 'visible') return uncut(box, element.parentElement)
      const frame = element.getBoundingClientRect()
      const [x, y] = [Math.max(box.left, frame.left), Math.max(box.top, frame.top)]
      const [right, bottom] = [Math.min(box.right, frame.right), Math.min(box.bottom, frame.bottom)]
      return uncut(new DOMRect(x, y, Math.max(0, right - x), Math.max(0, bottom - y)), element.parentElement)
    }
    let texts = 0
    const add = (element: Element, text: string, box: DOMRect, isOnTop: boolean) => {
      const { x, y, right, bottom } = box
      const layer = element.closest(layers)?.className ?? ''
      const isForProgrammers = element.closest('.guide') !== null
      found.push({ text, where: nameOf(element), x, y, right, bottom, isOnTop, layer, isForProgrammers, of: texts })
    }
    const isShown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || element.closest(apart) !== null || !isShown(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      texts += 1
      const isRolling = element.closest('.ant-scroll-number, .unseen, .skip') !== null
      for (const line of range.getClientRects()) {
        const box = uncut(line, element)
        const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        add(element, text, box, !isRolling && top !== null && (element.contains(top) || top.contains(element)))
      }
    }
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        if (element.closest(apart) === null && isShown(element))
          add(element, element.getAttribute(attribute) ?? '', new DOMRect(), false)
    return found
  }, machines)

/** Words of the other language that any language uses. */
const names =
  /NT\$|SHA-256|JSON|Excel|CSV|\bQR\b|\bMB\b|\.(?:xlsx|xls|csv)\b|中文|測試客戶|macOS|Linux|Windows|PowerShell|English|繁體|Ctrl|Alt|Enter|Esc|Home|End|Page (?:Up|Down)|F2|WEBHOOK_\w+|GAS-\d+|[A-Z]+-\d+|Asia\/Taipei|\bA5\b|\d+kg|\b[a-z]+(?:_[a-z]+)?\.[a-z]+(?:_[a-z]+)?\b|\b[A-Z]+(?:_[A-Z]+)+\b|\bkg\b|Gasdesk|\/\S+|https?:\S+/g

const isForeign = { 'zh-TW': /[A-Za-z]{2,}/, en: /[\u3100-\u9fff\uff01-\uff5e]/ } as const
export type PageLanguage = keyof typeof isForeign

/** A key that has no word is shown as itself; a hole that nothing fills stays open. */
const isUnfilled = /^[a-z]+(?:[A-Z]\w*)?(?:\.\w+)+$|\{\{|\}\}|undefined|NaN|\[object/

export async function wordFaults(page: Page, language: PageLanguage): Promise<string[]> {
  const texts = await textsOf(page)
  const people = texts.filter(({ isForProgrammers }) => !isForProgrammers)
  const foreign = (language === 'en' ? texts : people).filter(({ text }) => isForeign[language].test(text.replaceAll(names, '')))
  const unfilled = people.filter(({ text }) => isUnfilled.test(text))
  return [...new Set([...foreign, ...unfilled].map(({ text, where }) => `${where}: ${text.slice(0, 60)}`))]
}

/** Boxes of text that hide a part of it without an ellipsis and a way to see the rest, and names of controls and headings that are cut at all. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate((apart) => {
    const chrome =
      'h1, h2, h3, button, [role=menuitem], [role=tab], th, [role=columnheader], .ant-segmented-item-label, label, dt, .state, strong'
    const isMeant = (element: Element, style: CSSStyleDeclaration) =>
      style.textOverflow === 'ellipsis' && !(element.matches(chrome) && element.closest('h1') === null)
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!hasText || element.closest(apart) !== null || element.closest('.ant-scroll-number, .unseen') !== null) return []
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
      const style = getComputedStyle(element)
      const isWide = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const isHigh = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2
      if (!(isWide || isHigh) || element.clientWidth < 2 || isMeant(element, style)) return []
      return [`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 60)}`]
    })
  }, machines)

/** Two texts may touch, but each must be seen whole: none is drawn over another that is in sight too. */
export async function overlappingTexts(page: Page): Promise<string[]> {
  const shown = (await textsOf(page)).filter(({ isOnTop }) => isOnTop).sort((a, b) => a.y - b.y)
  return shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter(
        (other) =>
          one.layer === other.layer &&
          one.of !== other.of &&
          Math.min(one.right, other.right) - Math.max(one.x, other.x) > 3 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.y, other.y) > 5,
      )
      .map((other) => `${one.where} "${one.text.slice(0, 30)}" and ${other.where} "${other.text.slice(0, 30)}"`),
  )
}
