/** Says a line with the system's voice, where there is a Chinese one; without one the tones alone must do. Knows no React. */

import { preference } from '../../parts/preference.ts'

/** Whether this desk speaks: voices belong to the machine, so each desk decides for itself. */
export const speechPreference = preference<boolean>('speech', (stored) => stored !== false)

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>

/** Taiwan's before any other Chinese one, the machine's own before one that needs a network; null where there is none. */
export function chineseVoice<V extends Voice>(voices: readonly V[]): V | null {
  const rank = ({ lang, localService }: V) => (/^zh[-_](?:Hant[-_])?TW/i.test(lang) ? 2 : 0) + (localService ? 1 : 0)
  const chinese = voices.filter(({ lang }) => /^(?:zh|cmn)\b/i.test(lang.replace('_', '-')))
  return chinese.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}

const synthesis = (): SpeechSynthesis | null => ('speechSynthesis' in window ? window.speechSynthesis : null)

export const currentVoice = (): SpeechSynthesisVoice | null => chineseVoice(synthesis()?.getVoices() ?? [])

/** Browsers load their voices late. Returns the way to stop listening. */
export function onVoices(listener: () => void): () => void {
  const speaking = synthesis()
  speaking?.addEventListener('voiceschanged', listener)
  return () => speaking?.removeEventListener('voiceschanged', listener)
}

/** `volume`: 0 to 1. What is being said is finished first. */
export function say(text: string, volume: number): void {
  const [speaking, voice] = [synthesis(), currentVoice()]
  if (speaking === null || voice === null || volume === 0) return
  const line = new SpeechSynthesisUtterance(text)
  line.voice = voice
  line.lang = voice.lang
  line.volume = volume
  speaking.speak(line)
}

export function hush(): void {
  synthesis()?.cancel()
}
