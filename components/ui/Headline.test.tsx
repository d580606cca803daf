import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Headline } from './Headline.tsx'

/** NO-BREAK SPACE, which a browser copies as a plain one. */
const NBSP = /\u00a0/g

function draw(text: string): string {
  return renderToStaticMarkup(<Headline text={text} />)
}

function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(NBSP, ' ')
}

describe('Headline', () => {
  it.each([
    'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا.. 40 قاربًا خشبيًا على ثلاثة خطوط.. والتذكرة بجنيهين',
    'هدوء حركة الشاحنات على الطريق الدائري',
    'الرسامة ندى غالب: «لا أغسل فرشاتي.. فيها ذاكرة اللوحة السابقة»',
    'ماذا حدث..؟',
    'iPhone 17 يصل.. و«المقياس» يجرّبه',
  ])('keeps the words of «%s»', (text) => {
    expect(textOf(draw(text))).toBe(text)
  })

  it('writes one space after the sign however it was typed', () => {
    expect(textOf(draw('خبر أول..خبر ثان .. خبر ثالث'))).toBe('خبر أول.. خبر ثان.. خبر ثالث')
  })

  it('marks a short quoted name and leaves a whole sentence free to break', () => {
    expect(draw('إلى «مرسى البلد»')).toMatch(/<span class="[^"]+">«مرسى البلد»<\/span>/)
    expect(draw('«لا أغسل فرشاتي أبدًا فيها ذاكرة اللوحة»')).not.toContain('<span')
  })
})
