// biome-ignore-all lint/suspicious/noTemplateCurlyInString: NSIS writes its constants so
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findProgram } from '../support/runtime.ts'

const root = resolve(import.meta.dirname, '..', '..')
const script = readFileSync(resolve(root, 'build', 'installer.nsh'), 'utf8')
const lines = script.split('\n').filter((line) => !line.trimStart().startsWith(';'))

const macroOf = (name: string): string => {
  const [, body] = new RegExp(`^!macro ${name}\\b.*\\n([\\s\\S]*?)^!macroend`, 'm').exec(script) ?? []
  if (body === undefined) throw new Error(`there is no macro ${name}`)
  return body
}
const defined = (name: string): string => new RegExp(`^!define ${name} [\`"](.*)[\`"]$`, 'm').exec(script)?.[1] ?? ''

test('one rule is added: for private networks alone, this program alone, the webhook port alone', () => {
  expect(lines.filter((line) => line.includes('add rule'))).toHaveLength(1)
  expect(defined('FIREWALL_ADD')).toBe(
    'advfirewall firewall add rule name="${FIREWALL_RULE}" dir=in action=allow profile=private protocol=TCP localport=${WEBHOOK_PORT} program="$INSTDIR\\${APP_EXECUTABLE_FILENAME}" enable=yes',
  )
  expect(script).not.toMatch(/profile=(any|public|domain)|remoteip|edge=/)
})

test('the port is the one that the program listens on when nobody chose another', () => {
  const port = defined('WEBHOOK_PORT')
  expect(port).toMatch(/^\d+$/)
  const sources = ['main/desktop.ts', 'main/core/base/settings.ts'].map((file) => readFileSync(resolve(root, file), 'utf8'))
  expect(sources.join()).toMatch(new RegExp(`\\b${port.slice(0, 1)}_?${port.slice(1)}\\b`))
})

test('former rules go before the rule is added, however often this is installed', () => {
  for (const macro of ['addFirewallRule', 'addFirewallRuleAsking']) {
    const steps = [...macroOf(macro).matchAll(/\$\{FIREWALL_(FORGET|DELETE|ADD)\}/g)].map(([, step]) => step)
    expect(steps).toEqual(['FORGET', 'DELETE', 'ADD'])
  }
})

test('removing the program removes the rule; an update leaves rule and data alone', () => {
  const [, body = ''] = /^\s*\$\{IfNot\} \$\{isUpdated\}\n([\s\S]*)\$\{EndIf\}\s*$/.exec(macroOf('customUnInstall')) ?? []
  expect(body).toContain('${FIREWALL_FORGET}')
  expect(body).toContain('${FIREWALL_DELETE}')
  expect(body).toContain('RMDir')
})

test('data go only after a question whose answer is no unless somebody says yes', () => {
  expect(lines.filter((line) => /\bRMDir\b|\bDelete\b/.test(line)).map((line) => line.trim())).toEqual([
    'RMDir /r "${DATA_FOLDER}"',
  ])
  const question = lines.find((line) => line.includes('$(askData)') && line.includes('MessageBox'))
  expect(question).toMatch(/MB_YESNO\|.*MB_DEFBUTTON2 .*\/SD IDNO IDYES/)
})

test('nothing waits for an answer in a silent installation', () => {
  const boxes = lines.filter((line) => line.includes('MessageBox'))
  expect(boxes.length).toBeGreaterThan(3)
  expect(boxes.filter((line) => !line.includes('/SD'))).toEqual([])
})

test('every sentence is there in Chinese and in English', () => {
  const sentences = [...script.matchAll(/LangString (\w+) (1028|1033) "(.+)"/g)]
  const ids = (language: string) => sentences.filter((found) => found[2] === language).map(([, id]) => id)
  expect(ids('1028').length).toBeGreaterThan(3)
  expect(ids('1033')).toEqual(ids('1028'))
  const used = [...script.matchAll(/\$\((\w+)\)/g)].map(([, id]) => id)
  expect(new Set(used)).toEqual(new Set(ids('1028')))
})

const around = `
Unicode true
!include LogicLib.nsh
!include FileFunc.nsh
!include MUI2.nsh
!include WinMessages.nsh
Name "Gasdesk"
OutFile "gasdesk-setup.exe"
RequestExecutionLevel user
Var installMode
!define APP_EXECUTABLE_FILENAME "Gasdesk.exe"
; electron-builder's own, which need its plug-ins
!macro _Is _a _b _t _f
  StrCmp "$installMode" "\${_b}" \`\${_t}\` \`\${_f}\`
!macroend
!define UAC_IsAdmin \`"" Is "admin"\`
!define isUpdated \`"" Is "updated"\`
!include "installer.nsh"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "TradChinese"
!insertmacro MUI_LANGUAGE "English"
!insertmacro customHeader
Section "install"
  StrCpy $installMode "all"
  WriteUninstaller "$INSTDIR\\uninstall.exe"
  !insertmacro customInstall
SectionEnd
Section "un.install"
  StrCpy $installMode "all"
  !insertmacro customUnInstall
SectionEnd
`

test('it compiles without a warning, as electron-builder would compile it', async (context) => {
  const makensis = await findProgram(['makensis'], '-VERSION')
  if (makensis === null) return context.skip('makensis is not installed (Debian: nsis)')
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-nsis-'))
  try {
    writeFileSync(join(folder, 'installer.nsh'), script)
    writeFileSync(join(folder, 'setup.nsi'), around)
    await promisify(execFile)(makensis, ['-WX', '-INPUTCHARSET', 'UTF8', 'setup.nsi'], { cwd: folder })
    expect(statSync(join(folder, 'gasdesk-setup.exe')).size).toBeGreaterThan(10_000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
