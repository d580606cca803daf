import { useTranslations } from 'next-intl'
import { formatDateLine, toCairoIso } from '#arabic/dates.ts'
import { writeDigits } from '#arabic/digits.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import css from './Notice.module.css'

/** Above the headline of a story that is a year old or more: its links are still shared as if it were today's. */
export function AgeNotice(props: { ageInYears: number; publishedAt: number; format: PageFormat }) {
  const { ageInYears, publishedAt, format } = props
  const t = useTranslations('Article')
  if (ageInYears < 1) return null
  const time = () => <time dateTime={toCairoIso(publishedAt)}>{formatDateLine(publishedAt, format)}</time>
  return (
    <p className={css.notice}>
      <b>{t('age', { count: ageInYears, number: writeDigits(String(ageInYears), format.digits) })}</b>
      <span>{t.rich('ageDetail', { time })}</span>
    </p>
  )
}
