/** Tells which number formats show a number as a date: only the format does, the number itself looks like any other. */

/** ECMA-376 18.8.30: dates and times, those of East Asian locales (27–36, 50–58) among them. */
export const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Texts in quotes, escaped characters, `[Red]`, `[$-404]` and the letters of `General` say nothing of dates. */
const notFormat = /"[^"]*"|\\.|\[[^\]]*\]|_.|general/gi

/** `yyyy/m/d`, `[$-404]e"年"m"月"d"日"`; not `0.00E+00`, `#,##0` or `[h]:mm`, which is a length of time. */
export const isDateFormat = (format: string): boolean => {
  const [first = ''] = format.replace(notFormat, '').split(';')
  return /[yd]/i.test(first) || /(?<![0#.,?])e(?![+-])/i.test(first)
}
