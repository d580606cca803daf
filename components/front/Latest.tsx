import { useTranslations } from 'next-intl'
import { cairoDay } from '#arabic/dates.ts'
import { addresses } from '#newsroom/addresses.ts'
import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { Headline } from '../ui/Headline.tsx'
import layout from '../ui/layout.module.css'
import { Moment } from '../ui/Moment.tsx'
import type from '../ui/type.module.css'
import css from './Latest.module.css'
import { SectionHead } from './SectionHead.tsx'

/** The clock of the paper: the newest stories by time, whatever an editor ranked, and the way to the whole day. */
export function Latest({ cards, format }: { cards: Card[]; format: PageFormat }) {
  const t = useTranslations('Front')
  if (cards.length === 0) return null
  return (
    <aside className={`${layout.ruled} ${css.latest}`} aria-labelledby="latest">
      <SectionHead title={t('latest')} id="latest" size="column">
        <a className={type.more} href={addresses.archiveDay(cairoDay(format.now))}>
          {t('allNews')}
        </a>
      </SectionHead>
      <ol className={css.list}>
        {cards.map((card) => (
          <li key={card.id}>
            <Moment instant={card.publishedAt} format={format} style="ago" />
            <a href={card.href}>
              <Headline text={card.headline} />
            </a>
          </li>
        ))}
      </ol>
    </aside>
  )
}
