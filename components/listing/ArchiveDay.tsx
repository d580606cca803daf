import { useTranslations } from 'next-intl'
import { type CairoDay, formatDateLine, formatHijri, formatMonth, startOfCairoDay, toCairoIso } from '#arabic/dates.ts'
import { writeDigits } from '#arabic/digits.ts'
import { addresses } from '#newsroom/addresses.ts'
import type { Card, Listing } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { classNames } from '../ui/class-names.ts'
import { Headline } from '../ui/Headline.tsx'
import layout from '../ui/layout.module.css'
import { Moment } from '../ui/Moment.tsx'
import { sequence } from '../ui/sequence.ts'
import css from './ArchiveDay.module.css'
import { Beside } from './Beside.tsx'
import head from './Head.module.css'
import { Paging } from './Paging.tsx'

type Part = 'night' | 'morning' | 'afternoon' | 'evening'

/** Everything of one Cairo day in the order of `listing`, under the part of the day it came out in. */
export function ArchiveDay(props: {
  day: CairoDay
  listing: Listing
  pageHref: (page: number) => string
  /** The days before and after with something in them; null where there is none. */
  previousHref?: string | null
  nextHref?: string | null
  format: PageFormat
}) {
  const { day, listing, pageHref, format } = props
  const t = useTranslations('Archive')
  // Noon: no change of the clocks moves it to another day.
  const noon = startOfCairoDay(day) + 12 * 3_600_000
  const month = formatMonth(day, format)
  return (
    <div className={classNames(layout.wrap, css.page)}>
      <header className={head.head}>
        <p className={head.label}>
          <a href={addresses.archiveMonth(day)}>{t('titleOf', { month })}</a>
        </p>
        <div className={head.line}>
          <h1>{formatDateLine(noon, format)}</h1>
          <p className={head.total}>
            {formatHijri(noon, { digits: format.digits, dayOffset: format.hijriOffset })}
            {' · '}
            {t('count', { count: listing.total, number: writeDigits(String(listing.total), format.digits) })}
          </p>
        </div>
      </header>
      {listing.cards.length === 0 && <p className={css.empty}>{t('emptyDay')}</p>}
      {sequence(partsOf(listing.cards), ({ part, cards }) => (
        <section className={css.part}>
          <h2>{t(`parts.${part}`)}</h2>
          <ol>
            {cards.map((card) => (
              <Line key={card.id} card={card} format={format} />
            ))}
          </ol>
        </section>
      ))}
      <Paging page={listing.page} pageCount={listing.pageCount} pageHref={pageHref} format={format} />
      <Beside
        label={t('navigate')}
        previous={props.previousHref ? { href: props.previousHref, words: t('previousDay') } : null}
        next={props.nextHref ? { href: props.nextHref, words: t('nextDay') } : null}
      />
    </div>
  )
}

function Line({ card, format }: { card: Card; format: PageFormat }) {
  return (
    <li className={css.line}>
      <span className={css.time}>
        <Moment instant={card.publishedAt} format={format} style="clock" />
      </span>
      <a className={css.headline} href={card.href}>
        <Headline text={card.headline} />
      </a>
      <a className={css.section} href={card.section.href}>
        {card.section.name}
      </a>
    </li>
  )
}

/** Neighbouring stories of one part of the day together; their order does not change. */
function partsOf(cards: Card[]): { part: Part; cards: Card[] }[] {
  const parts: { part: Part; cards: Card[] }[] = []
  for (const card of cards) {
    const part = partOf(card.publishedAt)
    const last = parts.at(-1)
    if (last?.part === part) last.cards.push(card)
    else parts.push({ part, cards: [card] })
  }
  return parts
}

function partOf(instant: number): Part {
  const hour = Number(toCairoIso(instant).slice(11, 13))
  if (hour < 5) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}
