/** The commands that send one test order; the body is the integration guide's own. */

import { testOrder } from '../../../shared/events/testOrder.ts'

export type Shell = 'bash' | 'powershell'

const body = JSON.stringify(testOrder, null, 2)

/** `secret` has no white space or control characters; quotes in it are safe in both shells. */
export function testCommand(shell: Shell, url: string, secret: string): string {
  return shell === 'bash' ? bash(url, secret) : powershell(url, secret)
}

function bash(url: string, secret: string): string {
  const quoted = `X-Webhook-Secret: ${secret}`.replaceAll("'", `'\\''`)
  return [`curl -X POST ${url} \\`, "  -H 'Content-Type: application/json' \\", `  -H '${quoted}' \\`, `  -d '${body}'`].join(
    '\n',
  )
}

/** Windows PowerShell 5 drops the quotes of arguments to curl.exe and sends text in the system's code page: so its own command, and bytes. */
function powershell(url: string, secret: string): string {
  return [
    `$body = @'\n${body}\n'@`,
    `Invoke-RestMethod -Method Post -Uri '${url}' \``,
    "  -ContentType 'application/json; charset=utf-8' `",
    `  -Headers @{ 'X-Webhook-Secret' = '${secret.replaceAll("'", "''")}' } \``,
    '  -Body ([Text.Encoding]::UTF8.GetBytes($body))',
  ].join('\n')
}
