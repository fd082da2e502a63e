/** What a page of the office may load and run: its own files, and nothing that was written into the page. */

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  // The one policy that renderer/bridge/guardDocument.ts makes: text that holds a tag never becomes markup.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
}

/** The header's value. `nonce` admits the style elements that carry it, since the page's components write their rules at run time. */
export function contentPolicy(nonce: string | null = null): string {
  const styles = nonce === null ? policy['style-src'] : `${policy['style-src']} 'nonce-${nonce}'`
  return Object.entries({ ...policy, 'style-src': styles })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** On every answer, whatever it is. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
  'Cache-Control': 'no-store',
}
