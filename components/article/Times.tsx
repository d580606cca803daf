import { useTranslations } from 'next-intl'
import { cairoDay, formatClock, formatDateTime, toCairoIso } from '#arabic/dates.ts'
import { writeDigits } from '#arabic/digits.ts'
import { tieNumbers } from '#arabic/headline.ts'
import { readingMinutes } from '#arabic/word-count.ts'
import type { Article } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import css from './Byline.module.css'

/** When it was published, when it was changed in a way that matters, how long it takes to read, what was put right. */
export function Times({ article, format }: { article: Article; format: PageFormat }) {
  const { publishedAt, revisedAt, corrections } = article
  const t = useTranslations('Article')
  const minutes = readingMinutes(article.wordCount)
  const write = (count: number) => ({ count, number: writeDigits(String(count), format.digits) })
  return (
    <>
      <p>{t.rich('published', { time: () => <Time instant={publishedAt} format={format} /> })}</p>
      {revisedAt !== null && (
        <p>
          {t.rich('revised', {
            time: () => <Time instant={revisedAt} format={format} clockOnly={isSameDay(publishedAt, revisedAt)} />,
          })}
        </p>
      )}
      {minutes > 0 && <p className={css.screen}>{t('readingMinutes', write(minutes))}</p>}
      {corrections.length > 0 && (
        <p className={css.screen}>
          <a className={css.corrected} href="#corrections">
            {t('hasCorrections', write(corrections.length))}
          </a>
        </p>
      )}
    </>
  )
}

/** Day and hour, or the hour alone when the day was just said; neither breaks before «ص» in the narrow column. */
function Time({ instant, format, clockOnly = false }: { instant: number; format: PageFormat; clockOnly?: boolean }) {
  const words = clockOnly ? formatClock(instant, format) : formatDateTime(instant, format)
  return <time dateTime={toCairoIso(instant)}>{tieNumbers(words)}</time>
}

function isSameDay(one: number, other: number): boolean {
  const a = cairoDay(one)
  const b = cairoDay(other)
  return a.year === b.year && a.month === b.month && a.day === b.day
}
