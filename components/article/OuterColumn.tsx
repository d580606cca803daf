import { useTranslations } from 'next-intl'
import type { Article, Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { Story } from '../front/Story.tsx'
import { Headline } from '../ui/Headline.tsx'
import type from '../ui/type.module.css'
import css from './OuterColumn.module.css'

const FIRST = 4
/** Fewer than this are not worth a list of their own. */
const SECOND_AT_LEAST = 3
const SECOND_AT_MOST = 5

/**
 * The column beside a story: the section's news, the first with its picture; then a list that stays in sight while the
 * story is read. A section with little news has no second list; its news stay in sight themselves.
 */
export function OuterColumn({ article, format }: { article: Article; format: PageFormat }) {
  const t = useTranslations('Article')
  const { section, fromSection } = article
  if (fromSection.length === 0) return null
  const rest = fromSection.slice(FIRST)
  const hasMore = rest.length >= SECOND_AT_LEAST
  const newest = hasMore ? fromSection.slice(0, FIRST) : fromSection
  const pictured = newest.find(({ picture }) => picture !== null)
  const first = pictured ? [pictured, ...newest.filter((card) => card !== pictured)] : newest
  return (
    <aside className={css.column} aria-label={t('fromSection', { section: section.name })}>
      <section>
        <div className={hasMore ? undefined : css.kept}>
          <h2 className={css.heading}>
            <a href={section.href}>{t('fromSection', { section: section.name })}</a>
          </h2>
          <div className={css.stories}>
            {first.map((card) =>
              card.format === 'opinion' ? (
                <Opinion key={card.id} card={card} />
              ) : (
                <Story
                  key={card.id}
                  card={card}
                  format={format}
                  level={3}
                  picture={card === pictured ? 'above' : 'none'}
                  sizes={SIZES}
                  shows={['time']}
                />
              ),
            )}
          </div>
        </div>
      </section>
      {hasMore && (
        <More
          title={t('moreFromSection', { section: section.name })}
          cards={rest.slice(0, SECOND_AT_MOST)}
          format={format}
        />
      )}
    </aside>
  )
}

const SIZES = '(min-width: 1024px) 300px, (min-width: 600px) 45vw, 100vw'

/** Another's opinion: whose, then what. */
function Opinion({ card }: { card: Card }) {
  return (
    <article className={css.opinion}>
      {card.writers[0] && <p className={type.kicker}>{card.writers[0].name}</p>}
      <h3>
        <a href={card.href}>
          <Headline text={card.headline} />
        </a>
      </h3>
    </article>
  )
}

function More({ title, cards, format }: { title: string; cards: Card[]; format: PageFormat }) {
  return (
    <section className={css.more}>
      <div className={css.kept}>
        <h2 className={css.heading}>{title}</h2>
        <div className={css.list}>
          {cards.map((card) => (
            <Story key={card.id} card={card} format={format} level={3} size="s" shows={['time']} />
          ))}
        </div>
      </div>
    </section>
  )
}
