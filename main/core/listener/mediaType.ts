/** Reads a Content-Type the way senders really write it: any case, any spacing, quoted or not. */

const unquoted = (value: string): string => value.replace(/^"(.*)"$/, '$1')

/** Whether a Content-Type is JSON in UTF-8; parameters other than `charset` say nothing about the bytes and are ignored. */
export function isJsonInUtf8(header: string): boolean {
  const [type, ...parameters] = header.toLowerCase().split(';')
  if (type?.trim() !== 'application/json') return false
  return parameters.every((parameter) => {
    const [name, value = ''] = parameter.split('=')
    return name?.trim() !== 'charset' || /^utf-?8$/.test(unquoted(value.trim()))
  })
}
