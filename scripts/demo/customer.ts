/** An invented customer: who it is, where it lives, what it usually orders. */

import type { Random } from './random.ts'
import {
  type Cylinder,
  cylinders,
  districts,
  givenNames,
  institutions,
  roads,
  shopKinds,
  shopNames,
  surnames,
  titles,
} from './town.ts'

export type DemoCustomer = Readonly<{
  id: string
  name: string
  phone: string
  address: string
  paymentType: string
  note: string | null
  /** How often it orders, against a household's 1. */
  appetite: number
  usual: readonly (readonly [Cylinder, number])[]
}>

type Kind = 'household' | 'eatery' | 'institution'

const cylinder = (kilograms: number): Cylinder => {
  const found = cylinders.find((item) => item.kilograms === kilograms)
  if (!found) throw new RangeError(`no cylinder of ${kilograms} kg`)
  return found
}

const personName = (random: Random): string =>
  `${random.pick(surnames)}${random.chance(0.25) ? random.pick(titles) : random.pick(givenNames)}`

const nameOf = (kind: Kind, random: Random): string => {
  if (kind === 'household') return personName(random)
  if (kind === 'eatery') return `${random.pick(shopNames)}${random.pick(shopKinds)}`
  return `${random.pick(roads).slice(0, 2)}${random.pick(institutions)}`
}

const digits = (random: Random, length: number): string => Array.from({ length }, () => random.between(0, 9)).join('')

/** Mobile and landline numbers as people write them, dashes, spaces and extensions included. */
const phoneOf = (random: Random): string => {
  const mobile = `09${random.between(10, 89)}${digits(random, 6)}`
  const landline = `04-8${random.between(22, 89)}-${digits(random, 4)}`
  return random.weighted([
    [mobile, 50],
    [`${mobile.slice(0, 4)}-${mobile.slice(4, 7)}-${mobile.slice(7)}`, 20],
    [landline, 24],
    [`(04) ${landline.slice(3, 6)}${landline.slice(7)}`, 4],
    [`${landline} 分機 ${random.between(11, 39)}`, 2],
  ])
}

const addressOf = (random: Random): string => {
  const lane = random.chance(0.3) ? `${random.between(2, 680)}巷` : ''
  const floor = random.chance(0.25) ? `${random.between(2, 12)}樓` : ''
  return `${random.weighted(districts)}${random.pick(roads)}${lane}${random.between(1, 920)}號${floor}`
}

const usualOf = (kind: Kind, random: Random): DemoCustomer['usual'] => {
  if (kind === 'household')
    return [
      [
        cylinder(
          random.weighted([
            [20, 68],
            [16, 24],
            [10, 5],
            [4, 3],
          ]),
        ),
        random.chance(0.9) ? 1 : 2,
      ],
    ]
  if (kind === 'eatery')
    return [
      [
        cylinder(
          random.weighted([
            [20, 70],
            [50, 20],
            [16, 10],
          ]),
        ),
        random.between(1, 4),
      ],
    ]
  return [[cylinder(50), random.between(1, 4)], ...(random.chance(0.3) ? [[cylinder(20), random.between(1, 2)] as const] : [])]
}

const appetites = { household: 1, eatery: 9, institution: 4 } as const

/** The customer with this running number; its id is what the company's system calls it. */
export const demoCustomer = (number: number, random: Random): DemoCustomer => {
  const kind = random.weighted<Kind>([
    ['household', 84],
    ['eatery', 13],
    ['institution', 3],
  ])
  const longName = `${random.pick(shopNames)}餐飲事業股份有限公司${'彰化縣員林市中山路旗艦店'.repeat(3)}`
  return {
    id: `C${String(number).padStart(5, '0')}`,
    name: number % 4_000 === 7 ? longName : nameOf(kind, random),
    phone: phoneOf(random),
    address: addressOf(random),
    paymentType: random.weighted([
      ['現金', kind === 'household' ? 97 : 45],
      ['月結', kind === 'household' ? 2 : 50],
      ['支票', 3],
    ]),
    note: random.chance(0.08) ? random.pick(['熟客', '要走後巷', '電鈴壞掉', '白天沒人', '每月 5 日收款']) : null,
    appetite: appetites[kind],
    usual: usualOf(kind, random),
  }
}
