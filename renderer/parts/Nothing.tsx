/** An empty list: why it is empty and the step that fills it. */

import { Empty } from 'antd'
import type { ReactNode } from 'react'

type Props = Readonly<{ what: string; next: string; step?: ReactNode }>

export function Nothing({ what, next, step }: Props) {
  return (
    <Empty
      className="nothing"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{what}</strong>
          <p>{next}</p>
        </>
      }
    >
      {step}
    </Empty>
  )
}
