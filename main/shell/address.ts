/** The address of the desk's page inside the program, and whether another address is of the same origin. */

export const deskScheme = 'app'
const deskHost = 'desk'
export const deskOrigin = `${deskScheme}://${deskHost}`
export const deskUrl = `${deskOrigin}/`
/** The page of the card above other programs. */
export const cardUrl = `${deskOrigin}/card.html`

/**
 * Whether an address lies within the desk's page. Scheme and host are compared by themselves, since every origin of a scheme that is not the
 * web's is `null` for Node, and so the same as any other.
 */
export const isDesk = (address: string): boolean => {
  const url = URL.parse(address)
  return url?.protocol === `${deskScheme}:` && url.host === deskHost && url.username === '' && url.password === ''
}

/** What the page itself made out of bytes, such as a file to save. */
export const isMadeByDesk = (address: string): boolean => address.startsWith('blob:') && isDesk(address.slice('blob:'.length))
