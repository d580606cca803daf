import { type ReactNode, useId } from 'react'
import type { Block, Table } from '#newsroom/articles/body.ts'
import { sequence } from '../ui/sequence.ts'
import css from './InfoBox.module.css'
import { Inlines, type LinkSetting } from './Inlines.tsx'

type Box = Extract<Block, { type: 'infoBox' }>

/**
 * What the story needs at hand: hours, prices, a number to call. A table of two columns alone in it is a list of terms
 * and their meaning, and is read out as one; anything else comes in as `children`, drawn as in the body.
 */
export function InfoBox({ box, links, children }: { box: Box; links: LinkSetting; children: ReactNode }) {
  const id = useId()
  const [only, ...others] = box.content
  const terms = only?.type === 'table' && others.length === 0 && hasTwoColumns(only) ? only : null
  return (
    <section className={css.box} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        {box.attrs.title}
      </h2>
      {terms ? <Terms table={terms} links={links} /> : <div className={css.words}>{children}</div>}
    </section>
  )
}

function Terms({ table, links }: { table: Table; links: LinkSetting }) {
  return (
    <dl className={css.terms}>
      {sequence(table.content, ({ content: [term, meaning] }) => (
        <div>
          <dt>
            <Inlines content={term?.content[0]?.content} links={links} />
          </dt>
          {sequence(meaning?.content ?? [], (paragraph) => (
            <dd>
              <Inlines content={paragraph.content} links={links} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function hasTwoColumns(table: Table): boolean {
  return table.attrs.caption === null && table.content.every((row) => row.content.length === 2)
}
