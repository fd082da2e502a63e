/** Every step of the schema, in order. */

import { intake } from './0001-intake.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [intake]

/** The schema's version that a list of migrations ends at. */
export const latestVersion = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 0
