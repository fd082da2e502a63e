/** What a printed page measures and says, read from the PDF that Chromium makes of it. */

import { inflateSync } from 'node:zlib'

export type PrintedPage = Readonly<{ widthMm: number; heightMm: number }>

const pointsPerMm = 72 / 25.4

/** The sizes of the pages in order, in whole mm: Chromium itself writes whole points, a third of a mm. */
export function pagesOf(pdf: Buffer): PrintedPage[] {
  const text = unpacked(pdf)
  const boxes = [...text.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)]
  const mm = (points: string | undefined) => Math.round(Number(points) / pointsPerMm)
  return boxes.map(([, width, height]) => ({ widthMm: mm(width), heightMm: mm(height) }))
}

/** The file's own text followed by that of its packed streams. */
function unpacked(pdf: Buffer): string {
  const plain = pdf.toString('latin1')
  const streams = [...plain.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: word }) => {
    const start = index + word.length
    const end = plain.indexOf('endstream', start)
    try {
      return [inflateSync(pdf.subarray(start, end)).toString('latin1')]
    } catch {
      // A stream that is not deflated holds a picture or a font.
      return []
    }
  })
  return [plain, ...streams].join('\n')
}
