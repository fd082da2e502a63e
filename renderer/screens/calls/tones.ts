/** The ring of a phone order on the sound card's own clock, which a hidden page's timers cannot slow. Two short rising tones, unlike a door bell's falling ones. */

import type { Ring, RingLevel } from '../../../shared/domain/ringing.ts'

/** Hz and seconds after the ring's beginning. */
type Tone = readonly [pitch: number, after: number]

const rising: readonly Tone[] = [
  [1046.5, 0],
  [1568, 0.21],
]
/** The second tone: lower and rough, so that it is heard through the first. */
const urgent: readonly Tone[] = [
  [698.5, 0.55],
  [880, 0.72],
]
const mostUrgent: readonly Tone[] = [
  [698.5, 1.0],
  [880, 1.17],
]
const tonesOf: Record<RingLevel, readonly Tone[]> = {
  1: rising,
  2: [...rising, ...urgent],
  3: [...rising, ...urgent, ...mostUrgent],
}

const toneSeconds = 0.16
const softEdgeSeconds = 0.012
/** Above it a machine's own clock was set or the machine slept. */
const tolerableSkewMs = 400

export type Ringer = Readonly<{
  /** Hands rings to the sound card; `now`: the instant that is the present. False where the browser does not let the page sound yet. */
  schedule: (rings: readonly Ring[], now: number) => boolean
  /** What was handed over and has not sounded yet never will. */
  silence: () => void
  /** The wall clock and the sound card's clock no longer agree on when scheduled rings are due. */
  isSkewed: (now: number) => boolean
  isAllowed: () => boolean
  /** To be called from a press; true when sound is allowed from now on. */
  allow: () => Promise<boolean>
}>

export function createRinger(): Ringer {
  let context: AudioContext | undefined
  let offset: number | null = null
  const sounding = new Set<OscillatorNode>()

  const opened = (): AudioContext => {
    context ??= new AudioContext()
    // `resume` stays pending while the browser refuses, so its result is not waited for.
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
    return context
  }
  const play = (ready: AudioContext, at: number, pitch: number, gain: number) => {
    const oscillator = tone(ready, pitch, at, gain)
    sounding.add(oscillator)
    oscillator.onended = () => sounding.delete(oscillator)
  }
  return {
    schedule: (rings, now) => {
      const ready = opened()
      if (ready.state !== 'running') return false
      offset ??= now - ready.currentTime * 1000
      for (const { at, level, gain } of rings) {
        const start = ready.currentTime + Math.max(0, at - now) / 1000
        for (const [pitch, after] of tonesOf[level]) play(ready, start + after, pitch, gain)
      }
      return true
    },
    silence: () => {
      for (const oscillator of sounding) oscillator.stop()
      sounding.clear()
      offset = null
    },
    isSkewed: (now) =>
      context !== undefined && offset !== null && Math.abs(now - context.currentTime * 1000 - offset) > tolerableSkewMs,
    isAllowed: () => opened().state === 'running',
    allow: async () => {
      await opened().resume()
      return opened().state === 'running'
    },
  }
}

/** One tone with soft edges, so that it does not click. `gain`: 0 to 1. */
function tone(context: AudioContext, pitch: number, at: number, gain: number): OscillatorNode {
  const oscillator = context.createOscillator()
  const envelope = context.createGain()
  oscillator.type = 'triangle'
  oscillator.frequency.value = pitch
  envelope.gain.setValueAtTime(0, at)
  envelope.gain.linearRampToValueAtTime(gain, at + softEdgeSeconds)
  envelope.gain.setValueAtTime(gain, at + toneSeconds - softEdgeSeconds)
  envelope.gain.linearRampToValueAtTime(0, at + toneSeconds)
  oscillator.connect(envelope).connect(context.destination)
  oscillator.start(at)
  oscillator.stop(at + toneSeconds)
  return oscillator
}
