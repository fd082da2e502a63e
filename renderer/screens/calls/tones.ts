/** The ring of a phone order: two short rising tones, unlike a door bell's falling ones. Knows no React. */

/** Frequencies in Hz, one after the other. */
const pitches = [1046.5, 1568]
const toneSeconds = 0.16
const pauseSeconds = 0.05
const loudness = 0.35
const softEdgeSeconds = 0.012

export type Ringer = Readonly<{
  /** Sounds once; false when the browser does not let the page sound before somebody pressed something. */
  ring: () => Promise<boolean>
  /** To be called from a press; true when sound is allowed from now on. */
  allow: () => Promise<boolean>
}>

export function createRinger(): Ringer {
  let context: AudioContext | undefined
  const running = async () => {
    context ??= new AudioContext()
    // `resume` stays pending while the browser refuses, so its result is not waited for.
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 0))
    return context
  }
  return {
    ring: async () => {
      const ready = await running()
      if (ready.state !== 'running') return false
      pitches.forEach((pitch, index) => {
        sound(ready, pitch, ready.currentTime + index * (toneSeconds + pauseSeconds))
      })
      return true
    },
    allow: async () => {
      context ??= new AudioContext()
      await context.resume()
      return context.state === 'running'
    },
  }
}

/** One tone with soft edges, so that it does not click. */
function sound(context: AudioContext, pitch: number, at: number): void {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  oscillator.type = 'triangle'
  oscillator.frequency.value = pitch
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(loudness, at + softEdgeSeconds)
  gain.gain.setValueAtTime(loudness, at + toneSeconds - softEdgeSeconds)
  gain.gain.linearRampToValueAtTime(0, at + toneSeconds)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(at)
  oscillator.stop(at + toneSeconds)
}
