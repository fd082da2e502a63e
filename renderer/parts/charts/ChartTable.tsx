/** The figures of a chart as a plain table. */

import type { ChartContent } from './series.ts'

type Props = Readonly<{ label: string; content: ChartContent; isShown: boolean }>

export function ChartTable({ label, content: { categoryName, categories, series, format }, isShown }: Props) {
  return (
    <div className={isShown ? 'chart-table' : 'only-heard'}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{categoryName}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, row) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map(({ name, values }) => (
                <td key={name}>{shown(values[row], format)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const shown = (value: number | null | undefined, format: (value: number) => string): string =>
  value === null || value === undefined ? '–' : format(value)
