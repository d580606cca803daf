import { useTranslations } from 'next-intl'
import type { Card } from '#newsroom/articles/views.ts'
import { Headline } from '../ui/Headline.tsx'
import { PictureView } from '../ui/PictureView.tsx'
import type from '../ui/type.module.css'
import css from './ReadAlso.module.css'

/** «اقرأ أيضًا»: another story between two paragraphs. One that is no longer public leaves no trace. */
export function ReadAlso({ card }: { card: Card | undefined }) {
  const t = useTranslations('Blocks')
  if (!card) return null
  return (
    <aside className={css.card} aria-label={t('readAlso')} data-screen-only>
      <div>
        <p className={type.kicker}>{t('readAlso')}</p>
        <p className={css.headline}>
          <a href={card.href}>
            <Headline text={card.headline} />
          </a>
        </p>
      </div>
      {card.picture && (
        <div className={css.picture}>
          <PictureView picture={card.picture} shape="4x3" sizes="116px" alt="" />
        </div>
      )}
    </aside>
  )
}
