/** The drawn half of a chart: a canvas that follows its box, its figures and the theme. It alone loads echarts, so it is loaded late. */

import { theme } from 'antd'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useMemo, useRef } from 'react'
import { useBoxSize } from '../list/useBoxSize.ts'
import { type Look, optionOf } from './option.ts'
import type { ChartContent } from './series.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export default function Drawing({ content }: Readonly<{ content: ChartContent }>) {
  const { box, size } = useBoxSize<HTMLDivElement>()
  const chart = useRef<ECharts>(null)
  const look = useLook()
  const isMeasured = size !== null

  useEffect(() => {
    if (box.current === null || !isMeasured) return
    const drawn = init(box.current)
    chart.current = drawn
    return () => {
      drawn.dispose()
      chart.current = null
    }
  }, [box, isMeasured])
  useEffect(() => {
    if (size !== null) chart.current?.resize({ width: size.width, height: size.height })
  }, [size])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart that was just made is empty
  useEffect(() => {
    chart.current?.setOption(optionOf(content, look), { replaceMerge: ['series'] })
  }, [content, look, isMeasured])

  return <div className="chart-drawing" ref={box} aria-hidden="true" />
}

/** The theme's colours as echarts takes them: text, not variables. */
function useLook(): Look {
  const { token } = theme.useToken()
  return useMemo(
    () => ({
      tones: { main: token.colorPrimary, soft: token.colorTextQuaternary, mark: token.colorWarning },
      ink: token.colorText,
      inkSoft: token.colorTextSecondary,
      line: token.colorBorderSecondary,
      paper: token.colorBgElevated,
      fontFamily: token.fontFamily,
      fontSize: token.fontSizeSM,
      isStill: !token.motion,
    }),
    [token],
  )
}
