/** The languages in which the guide is written, the shop's first. */

export type GuideLanguage = 'zh-TW' | 'en'
