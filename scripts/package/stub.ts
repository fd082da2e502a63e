// A folder that electron-builder takes for Electron's runtime where the real one cannot be had: enough to pack everything but the runtime itself.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's mark before its fuses, their version, their number, and each as Electron ships it ('1' is on). */
const fuseWire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011')])

/** The program is not one: it holds only the fuses, so that flipping them is tried for real. */
export function makeStub(folder: string, platform: 'linux' | 'win32'): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const language of ['zh-TW', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  const program = join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
  writeFileSync(program, Buffer.concat([Buffer.from('no program, only its fuses\n'), fuseWire]))
  chmodSync(program, 0o755)
}
