/** How much a page may send with one call, in bytes, whichever way it comes. */

export const largestCall = 262_144
