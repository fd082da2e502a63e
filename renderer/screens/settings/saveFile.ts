/** Hands a text to the person as a file in their downloads folder. */

export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the content over once the press was handled.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}
