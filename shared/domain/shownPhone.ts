/** Phone numbers as people read them aloud. */

const mobile = /^(?:\+?886[\s-]?|0)(9\d{2})[\s-]?(\d{3})[\s-]?(\d{3})$/

/** A Taiwanese mobile number as `0912-345-678`; any other number as it came. */
export function shownPhone(phone: string): string {
  const found = mobile.exec(phone.trim())
  return found === null ? phone : `0${found[1]}-${found[2]}-${found[3]}`
}
