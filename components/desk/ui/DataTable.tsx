import type { ReactNode } from 'react'
import css from './DataTable.module.css'

export interface TableColumn {
  id: string
  label: ReactNode
  /** `number` aligns figures. `action` is for buttons at the end of the line: its label is only said, not shown. */
  kind?: 'number' | 'action'
}

/** A plain table in the desk's style. The children are its `<tr>`; cells of a column of numbers take `numberCell`. */
export function DataTable(props: { label: string; columns: TableColumn[]; children: ReactNode }) {
  const { label, columns, children } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <caption className={css.said}>{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" className={column.kind && css[column.kind]} key={column.id}>
                {column.kind === 'action' ? <span className={css.said}>{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** The class of a cell with a figure, or with buttons. */
export const cellClass = { number: css.number, action: css.action }
