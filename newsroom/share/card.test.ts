import { describe, expect, test } from 'vitest'
import { cardOf, parseCardName } from './card.ts'
import { edition, getCard, portrait, pullQuote, story, writer } from './test-cards.ts'

test('a story with a photograph has none', () => {
  expect(cardOf(edition, story({ lead: portrait('a'.repeat(64)) }))).toBeNull()
})

test('is as large as link previews want, at an address that says whose it is', () => {
  expect(getCard()).toMatchObject({ width: 1200, height: 630, alt: 'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا' })
  expect(getCard().path).toMatch(/^\/share\/7-[0-9a-f]{16}\.jpg$/)
})

describe('the address is another', () => {
  const { path } = getCard()
  test.each([
    ['headline', { headline: 'القوارب لا تعود' }],
    ['kicker', { kicker: 'تقرير' }],
    ['section', { section: { slug: 'city', name: 'المدينة', href: '/city', parent: null } }],
    ['writer', { credits: [writer('سامي')] }],
    ['format', { format: 'opinion' as const }],
  ])('for another %s', (_what, change) => {
    expect(getCard(change).path).not.toBe(path)
  })

  test('for another colour of the paper, and for nothing that is not drawn', () => {
    const theme = { ...edition.settings.theme, accent: { light: '#004488', dark: '#88bbff' } }
    const blue = cardOf({ ...edition, settings: { ...edition.settings, theme } }, story())
    expect(blue?.path).not.toBe(path)
    const digits = cardOf({ ...edition, settings: { ...edition.settings, digits: 'arab' } }, story())
    expect(digits?.path).toBe(path)
    expect(getCard({ body: { type: 'doc', content: [pullQuote('في خبر لا يُقتبس شيء من النص أبدًا')] } }).path).toBe(path)
  })
})

describe('an opinion', () => {
  const quote = 'المدينة التي تنسى ماءها تنسى اسمها'
  const opinion = (content: ReturnType<typeof pullQuote>[], credits = [writer('سليم البهنساوي')]) =>
    getCard({ format: 'opinion', headline: 'عن البحيرة', credits, body: { type: 'doc', content } }).drawing

  test('says its headline, or the first passage the writer set large', () => {
    expect(opinion([]).words).toBe('عن البحيرة')
    expect(opinion([pullQuote('قصير'), pullQuote(quote)]).words).toBe(`«${quote}»`)
    expect(opinion([pullQuote(quote, 'سليم البهنساوي')]).words).toBe(`«${quote}»`)
  })

  test('never puts the words of others beside the face of its writer, nor quotes inside quotes', () => {
    expect(opinion([pullQuote(quote, 'رئيس الحي')]).words).toBe('عن البحيرة')
    expect(opinion([pullQuote(`قالت لي: «${quote}»`)]).words).toBe(`قالت لي: «${quote}»`)
  })

  test('shows the face of one writer, and of no one of several', () => {
    const known = writer('سليم', { job: 'كاتب', portrait: portrait('b'.repeat(64)) })
    expect(opinion([], [known])).toMatchObject({
      portrait: `/media/bb/${'b'.repeat(30)}/1x1-640.jpg`,
      job: 'كاتب',
      names: ['سليم'],
    })
    expect(opinion([], [known, writer('هدى')])).toMatchObject({ portrait: null, job: null, names: ['سليم', 'هدى'] })
  })
})

test('the source stands where a writer would, and other credits do not', () => {
  const credits = [{ ...writer('سامي'), role: 'photo' as const }]
  expect(getCard({ credits, source: 'أ ش أ' }).drawing.names).toEqual(['أ ش أ'])
  expect(getCard({ credits }).drawing.names).toEqual([])
})

test('a headline without end is cut at a word', () => {
  const { words } = getCard({ headline: 'قارب '.repeat(200) }).drawing
  expect(words.length).toBeLessThanOrEqual(170)
  expect(words).toMatch(/قارب…$/)
})

test('reads the names of files, and no others', () => {
  expect(parseCardName('12-0123456789abcdef.jpg')).toEqual({ id: 12, hash: '0123456789abcdef' })
  for (const name of [
    '12-0123456789abcdef.png',
    '012-0123456789abcdef.jpg',
    '12-0123456789ABCDEF.jpg',
    '../12-0123456789abcdef.jpg',
    '12.jpg',
  ]) {
    expect(parseCardName(name), name).toBeUndefined()
  }
})
