/** The words of a program that cannot work, in the language that the person chose for the desk. */

import { en } from './en.ts'
import { type TroubleWords, zhTW } from './zhTW.ts'

export type { TroubleWords }

export const troubleWords = (language: 'zh-TW' | 'en'): TroubleWords => (language === 'en' ? en : zhTW)
