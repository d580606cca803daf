import { useTranslations } from 'next-intl'
import type { Card, Front } from '#newsroom/articles/views.ts'
import { Face } from '../ui/Face.tsx'
import { Headline } from '../ui/Headline.tsx'
import layout from '../ui/layout.module.css'
import type from '../ui/type.module.css'
import css from './Opinion.module.css'
import { SectionHead } from './SectionHead.tsx'

const FACE = 76

type OpinionBand = NonNullable<Front['opinion']>

/** Opinion speaks in another face on another paper: the paper's own leader, unsigned, and its writers with theirs. */
export function Opinion({ opinion, name }: { opinion: OpinionBand; name: string }) {
  const t = useTranslations('Front')
  const { leader, columns, section } = opinion
  return (
    <section className={css.band} aria-labelledby="opinion">
      <div className={layout.wrap}>
        <SectionHead title={section.name} href={section.href} id="opinion">
          <a className={type.more} href={section.href}>
            {t('allOpinion')}
          </a>
        </SectionHead>
        <div className={`${layout.grid} ${css.pieces}`}>
          {leader && (
            <article className={css.leader}>
              <p className={type.kicker}>{leader.kicker ?? t('leaderKicker', { name })}</p>
              <h3>
                <a href={leader.href}>
                  <Headline text={leader.headline} />
                </a>
              </h3>
              {leader.standfirst && <p className={type.summary}>{leader.standfirst}</p>}
            </article>
          )}
          {columns.length > 0 && (
            <div className={`${layout.ruled} ${css.writers}`}>
              {columns.map((card) => (
                <Column key={card.id} card={card} />
              ))}
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

function Column({ card }: { card: Card }) {
  const [writer] = card.writers
  return (
    <article className={css.column}>
      <Face picture={writer?.portrait ?? null} size={FACE} />
      <div className={css.words}>
        {writer && (
          <p className={type.kicker}>
            {writer.href ? (
              <a href={writer.href}>
                <bdi>{writer.name}</bdi>
              </a>
            ) : (
              <bdi>{writer.name}</bdi>
            )}
          </p>
        )}
        <h3>
          <a href={card.href}>
            <Headline text={card.headline} />
          </a>
        </h3>
        {writer?.job && <p className={type.meta}>{writer.job}</p>}
      </div>
    </article>
  )
}
