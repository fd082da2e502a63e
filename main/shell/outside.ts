/** Which pages the program may hand to the person's own browser. Everything else that asks for a new window is refused. */

/** Whole addresses without query and fragment. None: the desk needs nobody outside the shop. */
const outsidePages: readonly string[] = []

/** Compares what the address means, never how it is spelled. */
export const mayOpenOutside = (address: string, pages: readonly string[] = outsidePages): boolean => {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false
  return pages.includes(`${url.origin}${url.pathname}`)
}
