/** A delivery as a command that sends it again; the secret is never in it. Pure. */

/** The variable that whoever runs the command fills in. */
const secretVariable = '$WEBHOOK_SECRET'

/** Between single quotes a shell changes nothing; a quote itself must stand outside them. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** For a POSIX shell. `body` is sent byte for byte as it was received. */
export const curlOf = (url: string, body: string): string =>
  [
    `curl -X POST ${quoted(url)}`,
    `  -H 'Content-Type: application/json'`,
    `  -H "X-Webhook-Secret: ${secretVariable}"`,
    `  --data-binary ${quoted(body)}`,
  ].join(' \\\n')
