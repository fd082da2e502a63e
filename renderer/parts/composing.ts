/** Tells a key that belongs to an input method (注音, 倉頡) from one that means what it says. */

type Key = Readonly<{ isComposing: boolean; keyCode: number }>

/** Chromium reports the Enter that ends a composition with keyCode 229 and, in some versions, without `isComposing`. */
export const isComposing = (key: Key): boolean => key.isComposing || key.keyCode === 229
