// What electron-builder is told besides electron-builder.yml, as the command line that it takes.

/** Written into the package; the installed program looks for newer versions there. No address: it looks for none. */
export function updateOptions(address: string | undefined): readonly string[] {
  if (address === undefined || address === '') return []
  const url = URL.parse(address)
  if (url?.protocol !== 'https:') throw new Error(`GASDESK_UPDATE_URL takes an https address, not "${address}"`)
  if (url.username + url.password + url.search !== '')
    throw new Error('GASDESK_UPDATE_URL may hold no password and no query: everybody who has the program can read it')
  return ['-c.publish.provider=generic', `-c.publish.url=${url.href}`]
}

/** Packs against a stub: a folder, no installer. Only the real program can carry an icon, a signature and the archive's checksum. */
export function stubOptions(platform: 'linux' | 'win32', folder: string): readonly string[] {
  const common = ['--dir', `-c.electronDist=${folder}`]
  if (platform === 'linux') return ['--linux', ...common]
  return ['--win', ...common, '-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true']
}
