/** The word by which this page's own style elements are told from injected ones; the host puts a fresh one into each loading. */

/** For `<ConfigProvider csp={{ nonce }}>`; undefined where the page came without one. */
export const pageNonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined
