/** Who is at the desk, as this browser remembers it. */

import { preference } from '../../parts/preference.ts'

const longestName = 50
const remembered = 5

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= longestName

/** Empty until somebody gave a name. */
export const personPreference = preference<string>('person', (stored) => (isName(stored) ? stored : ''))
export const peoplePreference = preference<readonly string[]>('people', (stored) =>
  Array.isArray(stored) ? stored.filter(isName).slice(0, remembered) : [],
)

export function rememberPerson(name: string): void {
  personPreference.write(name)
  peoplePreference.write([name, ...peoplePreference.read().filter((other) => other !== name)].slice(0, remembered))
}
