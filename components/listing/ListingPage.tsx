import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import type { Card, Listing } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { Story } from '../front/Story.tsx'
import { classNames } from '../ui/class-names.ts'
import layout from '../ui/layout.module.css'
import css from './ListingPage.module.css'
import { Paging } from './Paging.tsx'
import { PersonHead, type PersonHeading } from './PersonHead.tsx'
import { Row } from './Row.tsx'
import { SectionHead, type SectionHeading } from './SectionHead.tsx'
import { TopicHead, type TopicHeading } from './TopicHead.tsx'

export type ListingHeading = SectionHeading | TopicHeading | PersonHeading

/** Stories of a section, a topic or a person, newest first. The first page opens with one large story. */
export function ListingPage(props: {
  heading: ListingHeading
  listing: Listing
  pageHref: (page: number) => string
  format: PageFormat
}) {
  const { heading, listing, pageHref, format } = props
  const opening = heading.kind === 'section' && listing.page === 1 ? findOpening(listing.cards) : undefined
  const rows = listing.cards.filter((card) => card !== opening)
  const place = heading.kind === 'section' ? 'section' : 'mixed'
  return (
    <div className={classNames(layout.wrap, css.page)}>
      <Head heading={heading} total={listing.total} format={format} />
      {listing.total === 0 && <Empty />}
      {opening && (
        <div className={css.opening}>
          <Story
            card={opening}
            format={format}
            level={2}
            size="xl"
            picture="above"
            sizes="(min-width: 1024px) 740px, (min-width: 600px) 60vw, 100vw"
            shows={['summary', 'writers', 'time']}
          />
        </div>
      )}
      {rows.length > 0 && (
        <div className={css.rows}>
          {rows.map((card) => (
            <Row key={card.id} card={card} place={place} showsWriters={heading.kind !== 'person'} format={format} />
          ))}
        </div>
      )}
      <Paging page={listing.page} pageCount={listing.pageCount} pageHref={pageHref} format={format} />
    </div>
  )
}

function Head(props: { heading: ListingHeading; total: number; format: PageFormat }) {
  const { heading, total, format } = props
  switch (heading.kind) {
    case 'section':
      return <SectionHead heading={heading} />
    case 'topic':
      return <TopicHead heading={heading} total={total} format={format} />
    case 'person':
      return <PersonHead heading={heading} total={total} format={format} />
  }
}

/** A page of fewer stories than this needs no opening. */
const OPENING_AT_LEAST = 4
/** How far down the page a picture may be looked for. */
const OPENING_AMONG = 5

/** The newest story with a picture; opinions are equals, and have no lead. */
function findOpening(cards: Card[]): Card | undefined {
  if (cards.length < OPENING_AT_LEAST) return undefined
  return cards.slice(0, OPENING_AMONG).find(({ picture, format }) => picture !== null && format !== 'opinion')
}

function Empty() {
  const t = useTranslations('Listing')
  return (
    <div className={css.empty}>
      <h2>{t('empty')}</h2>
      <p>{t('emptyText')}</p>
      <p>
        <a href={addresses.front}>{t('toFront')}</a>
      </p>
    </div>
  )
}
