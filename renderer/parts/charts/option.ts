/** Turns content into what echarts draws. Pure; the tooltip is drawn on the canvas too, so that no text ever becomes markup. */

import type { EChartsCoreOption } from 'echarts/core'
import type { ChartContent, Series, Tone } from './series.ts'

/** Colours and measures of the theme. */
export type Look = Readonly<{
  tones: Readonly<Record<Tone, string>>
  ink: string
  inkSoft: string
  line: string
  paper: string
  fontFamily: string
  fontSize: number
  isStill: boolean
}>

const roundness = 3

const barOf = ({ name, values, tone }: Series, look: Look, isLying: boolean) => ({
  type: 'bar' as const,
  name,
  // An outline around nothing would look like a line.
  data: values.map((value) => (value === 0 && tone === 'soft' ? { value, itemStyle: { borderWidth: 0 } } : value)),
  itemStyle: {
    // What is compared with is an outline, told from the other without any colour.
    ...(tone === 'soft' ? { color: 'transparent', borderColor: look.tones.soft, borderWidth: 1.5 } : { color: look.tones[tone] }),
    borderRadius: isLying ? [0, roundness, roundness, 0] : [roundness, roundness, 0, 0],
  },
  emphasis: { disabled: true },
  barMaxWidth: 22,
  barGap: '15%',
  barCategoryGap: '35%',
})

const lineOf = ({ name, values, tone, kind }: Series, look: Look) => ({
  type: 'line' as const,
  name,
  data: [...values],
  ...(kind === 'step' && { step: 'end' as const }),
  // A line needs two points; a lone one is seen as a dot.
  showSymbol: values.filter((value) => value !== null).length === 1,
  symbol: 'circle',
  symbolSize: 6,
  connectNulls: false,
  lineStyle: { color: look.tones[tone], width: 2, type: tone === 'soft' ? ('dashed' as const) : ('solid' as const) },
  itemStyle: { color: look.tones[tone] },
  emphasis: { disabled: true },
})

const axesOf = ({ categories }: ChartContent, look: Look, isLying: boolean) => {
  const label = { color: look.inkSoft, fontFamily: look.fontFamily, fontSize: look.fontSize }
  const categoryAxis = {
    type: 'category' as const,
    data: [...categories],
    inverse: isLying,
    axisLabel: { ...label, hideOverlap: true },
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
  }
  const valueAxis = {
    type: 'value' as const,
    minInterval: 1,
    splitNumber: 3,
    axisLabel: label,
    splitLine: { lineStyle: { color: look.line } },
  }
  return isLying ? { xAxis: valueAxis, yAxis: categoryAxis } : { xAxis: categoryAxis, yAxis: valueAxis }
}

const tooltipOf = ({ format }: ChartContent, look: Look) => ({
  trigger: 'axis' as const,
  // The other mode writes its text as HTML into the page, which the page's policy refuses.
  renderMode: 'richText' as const,
  confine: true,
  transitionDuration: 0,
  axisPointer: { type: 'shadow' as const, animation: false },
  backgroundColor: look.paper,
  borderColor: look.line,
  textStyle: { color: look.ink, fontFamily: look.fontFamily, fontSize: look.fontSize },
  valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
})

export function optionOf(content: ChartContent, look: Look): EChartsCoreOption {
  const isLying = content.direction === 'rows'
  const { series } = content
  return {
    animation: !look.isStill,
    animationDuration: 180,
    animationDurationUpdate: 180,
    textStyle: { fontFamily: look.fontFamily },
    grid: { left: 4, right: 16, top: series.length > 1 ? 34 : 10, bottom: 4, containLabel: true },
    legend: {
      show: series.length > 1,
      left: 0,
      top: 0,
      itemWidth: 14,
      itemHeight: 10,
      selectedMode: false,
      textStyle: { color: look.ink, fontFamily: look.fontFamily, fontSize: look.fontSize },
    },
    tooltip: tooltipOf(content, look),
    ...axesOf(content, look, isLying),
    series: series.map((each) => (each.kind === 'bar' ? barOf(each, look, isLying) : lineOf(each, look))),
  }
}
