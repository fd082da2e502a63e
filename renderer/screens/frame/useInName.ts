/** Runs an act in the name of the person at the desk. */

import { usePerson } from './PersonProvider.tsx'

/** Resolves once the act has ended; false where it was refused, or the person would not say who they are. What went wrong is the act's own to say. */
export function useInName(): (run: (by: string) => Promise<unknown>) => Promise<boolean> {
  const { identify } = usePerson()
  return async (run) => {
    const by = await identify()
    if (by === null) return false
    return run(by).then(
      () => true,
      () => false,
    )
  }
}
