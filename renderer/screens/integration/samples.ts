/** The commands that send one test order; the body is the integration guide's own. */

export type Shell = 'bash' | 'powershell'

const testOrder = JSON.stringify(
  {
    type: 'order.created',
    order: {
      orderNo: 'TEST-001',
      customerId: 'test-customer-001',
      customerName: '測試客戶',
      customerPhone: '0912345678',
      customerAddress: '測試地址',
      items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 800 }],
      totalAmount: 800,
      status: 'pending',
      note: '測試訂單',
    },
  },
  null,
  2,
)

/** `secret` has no white space or control characters; quotes in it are safe in both shells. */
export function testCommand(shell: Shell, url: string, secret: string): string {
  return shell === 'bash' ? bash(url, secret) : powershell(url, secret)
}

function bash(url: string, secret: string): string {
  const quoted = `X-Webhook-Secret: ${secret}`.replaceAll("'", `'\\''`)
  return [
    `curl -X POST ${url} \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -H '${quoted}' \\`,
    `  -d '${testOrder}'`,
  ].join('\n')
}

/** Windows PowerShell 5 drops the quotes of arguments to curl.exe and sends text in the system's code page: so its own command, and bytes. */
function powershell(url: string, secret: string): string {
  return [
    `$body = @'\n${testOrder}\n'@`,
    `Invoke-RestMethod -Method Post -Uri '${url}' \``,
    "  -ContentType 'application/json; charset=utf-8' `",
    `  -Headers @{ 'X-Webhook-Secret' = '${secret.replaceAll("'", "''")}' } \``,
    '  -Body ([Text.Encoding]::UTF8.GetBytes($body))',
  ].join('\n')
}
