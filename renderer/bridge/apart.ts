/** Runs what somebody else wrote so that its error reaches the page's error handling and never the one who only told it something. */

export function apart(run: () => void): void {
  try {
    run()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
