/** Who is at the desk, as this browser remembers it. */

import { preference } from '../../parts/preference.ts'

const longestName = 50

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= longestName

/** Empty until somebody gave a name. */
export const personPreference = preference<string>('person', (stored) => (isName(stored) ? stored : ''))
