/** The words of the shell in the person's language; en.ts has every word of zhTW.ts or does not compile. */

import type { MachineChange } from '../../../shared/contract/machine.ts'
import { en } from './en.ts'
import { type ShellWords, zhTW } from './zhTW.ts'

export type { ShellWords }
export type Language = NonNullable<MachineChange['language']>

export const wordsIn = (language: Language): ShellWords => (language === 'en' ? en : zhTW)
