/** Keeps a fault of one screen, or one whose code does not come, from taking the call queue and the rest of the desk with it. */

import { Component, type ReactNode } from 'react'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { CodeMissing } from '../../parts/lateCode.ts'

type Props = Readonly<{ children: ReactNode }>
type State = Readonly<{ failure: 'internal' | 'unloaded' | null }>

export class ScreenGuard extends Component<Props, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof CodeMissing ? 'unloaded' : 'internal' }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    // React remembers for good what did not load; only a new page asks for it again.
    const again = () => (failure === 'unloaded' ? location.reload() : this.setState({ failure: null }))
    return <FailureNotice code={failure} onRetry={again} />
  }
}
