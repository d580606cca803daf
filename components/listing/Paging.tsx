import { useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { sequence } from '../ui/sequence.ts'
import css from './Paging.module.css'

/** Which page of how many, and where each page is. */
export interface PagingProps {
  page: number
  pageCount: number
  pageHref: (page: number) => string
  format: PageFormat
}

/** The way through a long list: newer to the right, older to the left, the pages around this one between. */
export function Paging({ page, pageCount, pageHref, format }: PagingProps) {
  const t = useTranslations('Listing')
  if (pageCount < 2) return null
  const write = (number: number) => writeDigits(String(number), format.digits)
  return (
    <nav className={css.paging} aria-label={t('pages')}>
      {page > 1 ? (
        <a className={css.newer} href={pageHref(page - 1)} rel="prev">
          {t('newer')}
        </a>
      ) : (
        <span />
      )}
      <ol className={css.pages}>
        {sequence(pagesAround(page, pageCount), (number) =>
          number === null ? (
            <li className={css.gap} aria-hidden="true">
              {t('gap')}
            </li>
          ) : (
            <li>
              <a
                href={pageHref(number)}
                aria-current={number === page ? 'page' : undefined}
                aria-label={t(number === page ? 'current' : 'goTo', { number: write(number) })}
              >
                {write(number)}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pageCount ? (
        <a className={css.older} href={pageHref(page + 1)} rel="next">
          {t('older')}
        </a>
      ) : (
        <span />
      )}
      <p className={css.count}>{t('page', { number: write(page), total: write(pageCount) })}</p>
    </nav>
  )
}

/** The first page, the last, this one and its neighbours; null where pages are left out. */
export function pagesAround(page: number, pageCount: number): (number | null)[] {
  const wanted = new Set([1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount))
  const pages = [...wanted].toSorted((a, b) => a - b)
  return pages.flatMap((number, index) => {
    const before = pages[index - 1] ?? 0
    if (number - before === 2) return [number - 1, number]
    return number - before > 2 ? [null, number] : [number]
  })
}
