/** Loaded before a program (`node --import`): answers every word with the milliseconds that its main thread has computed. */

process.on('message', () => {
  const { user, system } = process.threadCpuUsage()
  process.send?.((user + system) / 1_000)
})
// The channel must not keep the program alive that is measured.
process.channel?.unref()
