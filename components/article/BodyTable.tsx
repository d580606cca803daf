import { useTranslations } from 'next-intl'
import { isFigure, isSignedNumber } from '#arabic/phones.ts'
import type { Inline, Table } from '#newsroom/articles/body.ts'
import { sequence } from '../ui/sequence.ts'
import css from './BodyTable.module.css'
import { Inlines, type LinkSetting } from './Inlines.tsx'

type Cell = Table['content'][number]['content'][number]

/** A table; on a narrow page it scrolls inside itself, which a keyboard can do too. */
export function BodyTable({ table, links }: { table: Table; links: LinkSetting }) {
  const t = useTranslations('Blocks')
  const { caption } = table.attrs
  const figures = figureColumns(table)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would not say that it scrolls; the label does.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className={css.frame} role="region" tabIndex={0} aria-label={caption ?? t('table')}>
      <table className={css.table}>
        {caption && <caption>{caption}</caption>}
        <tbody>
          {sequence(table.content, (row, rowIndex) => (
            <tr>
              {sequence(row.content, (cell, column) => (
                <CellView
                  cell={cell}
                  links={links}
                  scope={rowIndex === 0 ? 'col' : 'row'}
                  isFigure={figures.has(column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellView(props: { cell: Cell; links: LinkSetting; scope: 'col' | 'row'; isFigure: boolean }) {
  const { cell, links, scope } = props
  const className = props.isFigure ? css.figure : undefined
  const text = cellText(cell)
  const words = isSignedNumber(text) ? (
    <bdi dir="ltr">{text}</bdi>
  ) : (
    sequence(cell.content, (paragraph) => (
      <p>
        <Inlines content={paragraph.content} links={links} />
      </p>
    ))
  )
  // The corner above the names of the rows heads nothing.
  if (cell.type === 'tableHeader' && text.trim() !== '') {
    return (
      <th className={className} scope={scope}>
        {words}
      </th>
    )
  }
  return <td className={className}>{words}</td>
}

/** Columns whose cells, under the head, hold nothing but numbers. */
function figureColumns(table: Table): Set<number> {
  const body = table.content.slice(1)
  const columns = table.content[0]?.content.length ?? 0
  return new Set(
    Array.from({ length: columns }, (_, column) => column).filter(
      (column) =>
        body.length > 0 &&
        body.every((row) => {
          const cell = row.content[column]
          return cell !== undefined && isFigure(cellText(cell))
        }),
    ),
  )
}

/** The plain words of a cell. */
export function cellText(cell: Cell): string {
  return cell.content.map(({ content }) => plain(content)).join(' ')
}

function plain(content: Inline[] | undefined): string {
  return (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
}
