/** Loaded before a program (`node --import`): answers `reset` and `delay` with the delay of its event loop in milliseconds. */

import { monitorEventLoopDelay } from 'node:perf_hooks'

const histogram = monitorEventLoopDelay({ resolution: 1 })
histogram.enable()

const nanosecondsPerMs = 1e6

process.on('message', (word) => {
  if (word === 'reset') histogram.reset()
  process.send?.({ p99: histogram.percentile(99) / nanosecondsPerMs, max: histogram.max / nanosecondsPerMs })
})
// The channel must not keep the program alive that is measured.
process.channel?.unref()
