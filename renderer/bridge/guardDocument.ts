/** Makes the page live with its own strict policy: its components' styles carry the page's nonce, and no text ever becomes markup. */

/** To be called before anything is rendered. */
export function guardDocument(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  if (nonce) admitOwnStyles(nonce)
  refuseMarkup()
}

/**
 * antd takes a nonce (`ConfigProvider csp`), but not for all of its style elements: the scroll lock of a dialog and the measuring of
 * scroll bars (@rc-component/portal and util 1.14) have no way to hand one in. Styles in injected markup are still refused.
 */
function admitOwnStyles(nonce: string): void {
  const create = document.createElement.bind(document)
  const createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }
  Object.assign(document, { createElement })
}

type TrustedTypes = Readonly<{ createPolicy: (name: string, rules: { createHTML: (text: string) => string | null }) => unknown }>
const isTrustedTypes = (value: unknown): value is TrustedTypes =>
  typeof value === 'object' && value !== null && 'createPolicy' in value

/** `innerHTML` is left for what holds no tag: the components write the rules of their style elements that way. */
function refuseMarkup(): void {
  const trustedTypes: unknown = Reflect.get(window, 'trustedTypes')
  if (isTrustedTypes(trustedTypes))
    trustedTypes.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })
}
