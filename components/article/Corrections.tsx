import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import type { Correction } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { Moment } from '../ui/Moment.tsx'
import { sequence } from '../ui/sequence.ts'
import css from './Corrections.module.css'

/** What was put right in a story after it was published, each with its place in the paper's own log. */
export function Corrections({ corrections, format }: { corrections: Correction[]; format: PageFormat }) {
  const t = useTranslations('Corrections')
  if (corrections.length === 0) return null
  return (
    <section className={css.corrections} id="corrections" aria-label={t('inStory')}>
      {sequence(corrections, ({ id, kind, text, at }) => (
        <p>
          <b className={css.kind}>{t('label', { kind: t(`kinds.${kind}`) })}</b> {text}{' '}
          <a className={css.at} href={`${addresses.corrections()}#c${id}`}>
            <Moment instant={at} format={format} style="dateTime" />
          </a>
        </p>
      ))}
    </section>
  )
}
