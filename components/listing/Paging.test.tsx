import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import messages from '../../messages/ar.json' with { type: 'json' }
import { weeksOf } from './ArchiveMonth.tsx'
import { Paging, pagesAround } from './Paging.tsx'

describe('pagesAround', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('page %i of %i', (page, pageCount, pages) => {
    expect(pagesAround(page, pageCount)).toEqual(pages)
  })
})

describe('Paging', () => {
  const draw = (page: number, pageCount: number, digits: 'latn' | 'arab' = 'latn') =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="ar" messages={messages} timeZone="Africa/Cairo">
        <Paging
          page={page}
          pageCount={pageCount}
          pageHref={(number) => (number === 1 ? '/city' : `/city/page/${number}`)}
          format={{ digits, hijriOffset: 0, now: 0 }}
        />
      </NextIntlClientProvider>,
    )

  it('is silent on a single page', () => {
    expect(draw(1, 1)).toBe('')
  })

  it('leads to the neighbours by real links and says which page this is', () => {
    const html = draw(2, 3)
    expect(html).toMatch(/href="\/city" rel="prev"/)
    expect(html).toMatch(/href="\/city\/page\/3" rel="next"/)
    expect(html).toMatch(/href="\/city\/page\/2" aria-current="page"/)
    expect(html).toContain('صفحة 2 من 3')
    expect(draw(1, 3)).not.toContain('rel="prev"')
    expect(draw(3, 3)).not.toContain('rel="next"')
  })

  it('writes the digits of the paper', () => {
    expect(draw(2, 3, 'arab')).toContain('صفحة ٢ من ٣')
  })
})

describe('weeksOf', () => {
  it('begins on Saturday and leaves the other months empty', () => {
    // 1 November 2026 is a Sunday.
    const weeks = weeksOf(2026, 11)
    expect(weeks[0]).toEqual([null, 1, 2, 3, 4, 5, 6])
    expect(weeks.at(-1)).toEqual([28, 29, 30, null, null, null, null])
  })

  it('has a whole row for a month that begins on Saturday', () => {
    expect(weeksOf(2026, 8)[0]).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(
      weeksOf(2024, 2)
        .flat()
        .filter((day) => day !== null),
    ).toHaveLength(29)
  })
})
