import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '..', '..', '..', 'renderer')
const textOf = (pattern: RegExp) =>
  readdirSync(renderer, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && pattern.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n')

const styles = textOf(/\.css$/).replaceAll(/\/\*[\s\S]*?\*\//g, '')
const code = textOf(/\.(tsx?|html)$/)

it('every class that the style sheets name is worn by something', () => {
  const classes = new Set([...styles.matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = '']) => name))
  const worn = (name: string) =>
    name.startsWith('ant-') ||
    new RegExp(`[\`'" ]${name}[\`'" ]`).test(code) ||
    // Classes that end in a state: `pill-${state}`.
    new RegExp(`[\`'" ]${name.slice(0, name.lastIndexOf('-') + 1)}\\$\\{`).test(code)
  expect([...classes].filter((name) => !worn(name))).toEqual([])
})

it('every colour of the light theme has its dark twin', () => {
  const block = (start: string) => styles.slice(styles.indexOf(start), styles.indexOf('}', styles.indexOf(start)))
  const names = (text: string) => [...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name)
  const same = ['--code', '--flame-strong']
  const dark = new Set(names(block(':root[data-theme="dark"]')))
  expect(names(block(':root {')).filter((name) => name !== undefined && !dark.has(name) && !same.includes(name))).toEqual([])
})

/** WCAG relative luminance of `#rrggbb` or `#rgb`. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

it.each([':root {', ':root[data-theme="dark"]'])('text of the theme %s can be read on its ground', (start) => {
  const block = styles.slice(styles.indexOf(start), styles.indexOf('}', styles.indexOf(start)))
  const colours = Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]+)/gi)].map(([, name, colour]) => [name, colour]),
  )
  const pairs = [
    ...['wait', 'run', 'good', 'bad', 'plain'].map((tone) => [`${tone}-ink`, `${tone}-tint`]),
    ...['ink', 'ink-soft', 'link'].flatMap((ink) =>
      ['ground', 'paper', 'hover', 'opened', 'fresh'].map((ground) => [ink, ground]),
    ),
    ['flame', 'paper'],
    ['flame', 'flame-soft'],
    ['ink-soft', 'flame-soft'],
    ['link', 'flame-soft'],
  ]
  const weak = pairs.filter(([ink = '', ground = '']) => contrast(colours[ink] ?? '', colours[ground] ?? '') < 4.5)
  expect(weak).toEqual([])
})
