/** Keeps a fault of one screen from taking the call queue and the rest of the desk with it. */

import { Component, type ReactNode } from 'react'
import { FailureNotice } from '../../parts/FailureNotice.tsx'

type Props = Readonly<{ children: ReactNode }>

export class ScreenGuard extends Component<Props, Readonly<{ hasFailed: boolean }>> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return <FailureNotice code="internal" onRetry={() => this.setState({ hasFailed: false })} />
  }
}
