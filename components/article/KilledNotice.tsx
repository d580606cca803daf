import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import { Moment } from '../ui/Moment.tsx'
import css from './KilledNotice.module.css'

/**
 * What answers at the address of a story that was withdrawn for cause. The headline is not repeated: it may be the very
 * thing that was wrong.
 */
export function KilledNotice(props: {
  /** In the desk's words; null when it gave none. */
  reason: string | null
  /** Milliseconds UTC; null when it is not known. */
  killedAt: number | null
  format: PageFormat
}) {
  const { reason, killedAt, format } = props
  const t = useTranslations('Article')
  return (
    <div className={layout.wrap}>
      <article className={css.notice}>
        <h1>{t('killed')}</h1>
        <p className={css.reason}>{reason ?? t('killedNoReason')}</p>
        {killedAt !== null && (
          <p className={css.at}>
            {t.rich('killedAt', { time: () => <Moment instant={killedAt} format={format} style="dateTime" /> })}
          </p>
        )}
        <div className={css.policy}>
          <h2>{t('killedWhy')}</h2>
          <p>{t('killedPolicy')}</p>
        </div>
        <ul className={css.links}>
          <li>
            <a href={addresses.front}>{t('toFront')}</a>
          </li>
          <li>
            <a href={addresses.corrections()}>{t('toCorrections')}</a>
          </li>
        </ul>
      </article>
    </div>
  )
}
