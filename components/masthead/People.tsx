import { addresses } from '#newsroom/addresses.ts'
import type { MastheadOffice } from '#newsroom/edition.ts'
import css from './People.module.css'

/** The offices a paper prints beside its name, with who holds them: at both sides of the plate, or in one line. */
export function People({ masthead, place }: { masthead: MastheadOffice[]; place: 'ears' | 'line' }) {
  const offices = masthead.filter(({ isInHeader }) => isInHeader)
  if (offices.length === 0) return null
  return (
    <dl className={`${css.people} ${css[place]}`}>
      {offices.map(({ name, holders }) => (
        <div key={name} className={css.office}>
          <dt>{name}</dt>
          {holders.map((holder) => (
            <dd key={holder.slug}>
              <a href={addresses.masthead}>{holder.name}</a>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
