/** How each language writes a text between quotes, whatever the text holds. */

/** JavaScript, Python and C# read what JSON writes. */
export const inJson = (text: string): string => JSON.stringify(text)

export const inPhp = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

export const inShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

export const inPowerShell = (text: string): string => `'${text.replaceAll("'", "''")}'`
