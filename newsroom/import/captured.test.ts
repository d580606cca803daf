import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanLine } from '#arabic/clean.ts'
import { parseCaptured } from './captured.ts'
import { type CapturedPage, isHarmless } from './captured-page.ts'
import { decodeText } from './decode.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')

function read(path: string): string {
  const decoded = decodeText(readFileSync(path))
  if (!decoded) throw new Error(`${path} is not text`)
  return decoded.text
}

const parseFixture = (name: string) => parseCaptured(read(join(FIXTURES, name)))
const doubtsOf = (page: CapturedPage) =>
  page.doubts.filter((doubt) => !isHarmless(doubt)).map(({ line, code }) => `${line} ${code}`)
const kindsOf = (page: CapturedPage) => page.blocks.map((block) => block.type).join(' ')

const HEADLINE = 'الجسر القديم يعود إلى النهر بعد عام من الترميم.. "الصياد": رفعنا الأقواس قطعة قطعة'
const FIRST =
  'أعيد الجسر القديم إلى مجرى النهر صباح اليوم، بعد عام كامل من أعمال الترميم التي توقفت مرتين بسبب الفيضان.'
const SECOND =
  'وقال المهندس "نادر الصياد"، المشرف على الأعمال: إن الأقواس الحجرية الثلاث رفعت قطعة قطعة، ثم أعيدت إلى مواضعها بعد تنظيفها من طمي السنين.'
const THIRD = 'وتفتح الجسر أمام المشاة مطلع الأسبوع المقبل، على أن تعبره السيارات قبل نهاية العام الجاري.'
const COUNCIL = 'مجلس المدينة يقر خطة الإنارة الجديدة ويؤجل مشروع العبارة إلى الصيف'
const COUNCIL_FIRST =
  'أقر مجلس المدينة في جلسته مساء أمس خطة الإنارة الجديدة، بعد نقاش استمر أربع ساعات وشارك فيه ثلاثون عضوا.'
const COUNCIL_SECOND = 'وقال رئيس المجلس، هاني النحاس: إن العبارة تؤجل إلى الصيف لأن المناقصة لم يتقدم لها أحد.'
const CHIEF = { office: 'رئيس التحرير', person: 'سامر النجار' }
const NEXT_DAY = { year: 2026, month: 5, day: 3 }
const DAY = { year: 2026, month: 5, day: 2 }
const NOON = Date.UTC(2026, 4, 2, 9)
const CALL = 'تابع أحدث الأخبار عبر تطبيق google news'

interface Expected {
  file: string
  is: Partial<CapturedPage>
  doubts?: string[]
  kinds?: string
}

const pages: Expected[] = [
  {
    file: 'plain.txt',
    is: {
      date: DAY,
      publishedAt: NOON,
      dateFrom: 'masthead',
      offices: [{ office: 'رئيس مجلسي الإدارة والتحرير', person: 'سامر النجار' }],
      section: 'تقارير وتحقيقات',
      headline: HEADLINE,
      caption: 'صورة ارشيفية',
      isArchivePhoto: true,
      call: CALL,
      paragraphs: [FIRST, SECOND, THIRD],
    },
  },
  {
    file: 'bare.txt',
    is: {
      offices: [],
      section: 'تقارير وتحقيقات',
      headline: HEADLINE,
      caption: undefined,
      isArchivePhoto: false,
      call: undefined,
      paragraphs: [FIRST, SECOND, THIRD],
    },
  },
  {
    file: 'office-once.txt',
    is: {
      offices: [{ office: 'رئيس التحرير', person: 'سامر النجار' }],
      caption: 'الأقواس الثلاث في موضعها الجديد',
      isArchivePhoto: false,
      paragraphs: [FIRST, SECOND, THIRD],
    },
  },
  {
    file: 'other-masthead.txt',
    is: {
      date: DAY,
      offices: [
        { office: 'رئيس مجلس الإدارة ورئيس التحرير', person: 'سامر النجار' },
        { office: 'رئيس التحرير التنفيذي', person: 'هناء الوراق' },
        { office: 'المشرف العام', person: 'د. علي السقا' },
      ],
      section: 'اقتصاد',
      headline: 'مصنع الورق يضاعف إنتاجه ويفتح باب العمل أمام مائة عامل جديد',
      paragraphs: [FIRST, SECOND],
    },
  },
  {
    file: 'hijri.txt',
    is: {
      date: DAY,
      section: 'محافظات',
      credits: [{ name: 'ليلى منصور', role: 'photo' }],
      paragraphs: [FIRST, SECOND],
    },
  },
  {
    file: 'one-line.txt',
    is: {
      date: DAY,
      offices: [{ office: 'رئيس التحرير', person: 'سامر النجار' }],
      section: 'حوادث',
      caption: 'صورة أرشيفية للجسر قبل الترميم',
      isArchivePhoto: true,
      paragraphs: [FIRST, SECOND],
    },
  },
  {
    file: 'lists.txt',
    is: { section: 'تعليم', headline: 'جامعة رأس النهر تعلن مواعيد التقدم إلى كلياتها الجديدة' },
    kinds: 'paragraph heading bulletList paragraph orderedList paragraph paragraph',
  },
  { file: 'dialogue.txt', is: { section: 'حوارات' }, kinds: 'paragraph paragraph paragraph paragraph paragraph' },
  {
    file: 'quotes.txt',
    is: {
      headline: 'حين يكتب النهر سطره الأخير: عن "الماء" و«الورق» وما بينهما',
      credits: [{ name: 'يوسف الكاتب', role: 'writer' }],
      paragraphs: [
        'قال صاحبي: «لا تكتب عن النهر»، ثم سكت طويلا، وقال: "اكتب عن الذين ينتظرونه".',
        '"وما الفرق؟".. سألته، فأشار إلى الضفة الأخرى (حيث كانت السوق) ولم يجب.',
        'كتبت هذه الكلمات قبل أن يأتي الفيضان بيوم واحد - لا أكثر - ولم أغير فيها حرفا.',
      ],
    },
  },
  { file: 'read-also.txt', is: { paragraphs: [FIRST, SECOND, THIRD] } },
  { file: 'short-headline.txt', is: { section: 'أخبار', headline: 'طقس اليوم', caption: 'صورة أرشيفية' } },
  { file: 'title-first.txt', is: { section: 'رياضة', headline: HEADLINE, paragraphs: [FIRST, SECOND] } },
  {
    file: 'own-date.txt',
    is: {
      date: { year: 2026, month: 4, day: 30 },
      publishedAt: Date.UTC(2026, 3, 30, 12, 15),
      revisedAt: Date.UTC(2026, 4, 1, 7),
      dateFrom: 'story',
      credits: [{ name: 'ليلى منصور', role: 'writer' }],
      paragraphs: [FIRST, SECOND],
    },
  },
  { file: 'east-digits.txt', is: { date: DAY, section: 'ثقافة وفنون' } },
  { file: 'bad-date.txt', is: { headline: HEADLINE }, doubts: ['1 date-unreadable', '1 no-date'] },
  { file: 'no-section.txt', is: { section: undefined, headline: HEADLINE }, doubts: ['1 no-section'] },
  { file: 'no-headline.txt', is: { headline: undefined, paragraphs: [FIRST, SECOND] }, doubts: ['1 no-headline'] },
  { file: 'headline-only.txt', is: { headline: HEADLINE, paragraphs: [] }, doubts: ['5 no-body'] },
  { file: 'office-alone.txt', is: { offices: [], section: 'أخبار' }, doubts: ['2 office-without-name'] },
  {
    file: 'standfirst.txt',
    is: { paragraphs: ['الأقواس تعود والسوق تنتظر والعبارة تتوقف يوم الجمعة', FIRST, SECOND] },
    doubts: ['7 unclear-line'],
  },
  { file: 'garbled.txt', is: { headline: HEADLINE }, doubts: ['8 garbled'] },
  { file: 'wrapped.txt', is: { headline: HEADLINE }, doubts: ['7 unclear-line', '7 wrapped-lines'] },
  {
    file: 'empty.txt',
    is: { paragraphs: [], blocks: [] },
    doubts: ['1 no-date', '1 no-section', '1 no-headline', '1 no-body'],
  },
  {
    file: 'semantic.html',
    is: {
      date: { year: 2026, month: 4, day: 30 },
      publishedAt: Date.UTC(2026, 3, 30, 12, 15),
      dateFrom: 'story',
      offices: [{ office: 'رئيس مجلس الإدارة ورئيس التحرير', person: 'سامر النجار' }],
      section: 'تقارير وتحقيقات',
      headline: HEADLINE,
      caption: 'صورة أرشيفية',
      isArchivePhoto: true,
      picture: './bridge.jpg',
      paragraphs: [
        FIRST,
        'ثلاث مراحل',
        'رفع الأقواس',
        'تنظيف القاع',
        '«لم نترك حجرا واحدا في القاع».',
        SECOND,
        'بعد الافتتاح',
        'فتح السوق',
        'عودة العبارة',
        THIRD,
      ],
    },
    kinds: 'paragraph heading bulletList blockquote paragraph heading orderedList paragraph',
  },
  {
    file: 'divs.html',
    is: {
      publishedAt: Date.UTC(2026, 3, 30, 12, 15),
      offices: [{ office: 'رئيس التحرير', person: 'سامر النجار' }],
      section: 'محافظات',
      headline: 'الجسر القديم يعود إلى النهر بعد عام من الترميم',
      caption: 'الأقواس الثلاث في موضعها الجديد',
      call: CALL,
      credits: [{ name: 'ليلى منصور', role: 'writer' }],
      picture: undefined,
      paragraphs: [FIRST, 'قطعة قطعة', SECOND, 'المرحلة', 'المدة', 'الرفع', 'شهران', THIRD],
    },
    kinds: 'paragraph heading paragraph table paragraph',
  },
  {
    file: 'tables-1256.html',
    is: {
      date: DAY,
      offices: [{ office: 'رئيس التحرير', person: 'سامر النجار' }],
      section: 'تحقيقات',
      headline: HEADLINE,
      caption: 'صورة أرشيفية',
      isArchivePhoto: true,
      paragraphs: [FIRST, SECOND, THIRD],
    },
  },
  {
    file: 'menu.txt',
    is: { section: 'اقتصاد', headline: COUNCIL, offices: [CHIEF], paragraphs: [COUNCIL_FIRST, COUNCIL_SECOND] },
  },
  {
    file: 'section-after.txt',
    is: { section: 'أخبار', headline: COUNCIL, paragraphs: [COUNCIL_FIRST, COUNCIL_SECOND] },
  },
  {
    file: 'issue-number.txt',
    is: {
      date: NEXT_DAY,
      offices: [
        { office: 'رئيس مجلس الإدارة', person: 'سامر النجار' },
        { office: 'رئيس التحرير', person: 'هناء الوراق' },
      ],
      section: 'أخبار',
      headline: COUNCIL,
      paragraphs: [COUNCIL_FIRST, COUNCIL_SECOND],
    },
  },
  { file: 'hijri-above.txt', is: { date: NEXT_DAY, section: 'أخبار', headline: COUNCIL } },
  { file: 'dashes.txt', is: { headline: COUNCIL }, kinds: 'paragraph bulletList paragraph' },
  {
    file: 'breaks.html',
    is: {
      date: NEXT_DAY,
      section: 'أخبار',
      headline: COUNCIL,
      credits: [{ name: 'هاني سالم', role: 'writer' }],
      paragraphs: [COUNCIL_FIRST, COUNCIL_SECOND],
    },
  },
  {
    file: 'amp.html',
    is: {
      date: NEXT_DAY,
      publishedAt: Date.UTC(2026, 4, 3, 9),
      headline: COUNCIL,
      caption: 'هاني النحاس',
      paragraphs: [COUNCIL_FIRST, COUNCIL_SECOND],
    },
    doubts: ['1 unclear-section'],
  },
  { file: 'typed.html', is: { date: DAY, headline: HEADLINE, paragraphs: [FIRST, SECOND, THIRD] } },
]

describe('captured pages', () => {
  test.each(pages)('$file', ({ file, is, doubts = [], kinds }) => {
    const page = parseFixture(file)
    expect(page).toMatchObject(is)
    expect(doubtsOf(page)).toEqual(doubts)
    if (kinds) expect(kindsOf(page)).toBe(kinds)
  })

  test('bullets and numbers lose their signs and nothing else', () => {
    const page = parseFixture('lists.txt')
    expect(page.paragraphs.slice(1, 5)).toEqual([
      'الكليات المتاحة',
      'كلية علوم البحيرات',
      'كلية الخط والطباعة',
      'كلية هندسة الجسور',
    ])
    expect(page.blocks[4]).toMatchObject({ attrs: { start: 1 } })
    expect(page.paragraphs).toContain('ما الذي تغير؟')
  })

  test('a doubt gives the line and what stands there', () => {
    expect(parseFixture('standfirst.txt').doubts).toContainEqual({
      line: 7,
      text: 'الأقواس تعود والسوق تنتظر والعبارة تتوقف يوم الجمعة',
      code: 'unclear-line',
    })
  })

  test('an office is no office in the story', () => {
    const page = parseCaptured(
      `السبت 2 مايو 2026\n\nأخبار\n\n${HEADLINE}\n\nرئيس مجلس الإدارة قال إن المصنع يعمل، وإن الورق يكفي المدينة.\n${THIRD}`,
    )
    expect(page.offices).toEqual([])
    expect(page.paragraphs).toHaveLength(2)
  })

  test('links in the middle that may hide a sub-heading are doubted', () => {
    const page = parseCaptured(
      `السبت 2 مايو 2026\n\nأخبار\n\n${HEADLINE}\n\n${FIRST}\nاقرأ أيضا\nخبر أول عن السوق\nخبر ثان عن العبارة\n${THIRD}`,
    )
    expect(page.paragraphs).toEqual([FIRST, THIRD])
    expect(doubtsOf(page)).toEqual(['11 related-list'])
  })

  test('text under the end of the story is kept, and doubted', () => {
    const long = `${FIRST} ${SECOND}`
    const page = parseCaptured(`السبت 2 مايو 2026\n\nأخبار\n\n${HEADLINE}\n\n${FIRST}\n\nالتعليقات\n\n${long}`)
    expect(page.paragraphs).toEqual([FIRST, long])
    expect(doubtsOf(page)).toEqual(['11 text-after-end'])
  })

  test('a long capture takes no longer than it should', { timeout: 30_000 }, () => {
    const paragraphs = Array.from({ length: 5_000 }, (_, n) => `${n % 3 === 0 ? '• ' : ''}${FIRST} ${n}.`)
    const startedAt = performance.now()
    const page = parseCaptured(`السبت 2 مايو 2026\n\nأخبار\n\n${HEADLINE}\n\n${paragraphs.join('\n')}`)
    expect(page.paragraphs).toHaveLength(5_000)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })

  test('markup nested ten thousand deep is read, not fallen over', () => {
    const page = parseCaptured(
      `<html><body>${'<div>'.repeat(10_000)}<h1>${HEADLINE}</h1><p>${FIRST}</p>${'</div>'.repeat(10_000)}</body></html>`,
    )
    expect(page).toMatchObject({ headline: HEADLINE, paragraphs: [FIRST] })
  })
})

/** The same numbers every time, so that a failure can be looked at. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe('every page made of the parts that captures vary in', () => {
  const heads = {
    date: ['السبت 2 مايو 2026', 'السبت ٢ مايو ٢٠٢٦ م الموافق 15 ذو القعدة 1447 هـ', '2 أيار 2026', '2/5/2026'],
    offices: [
      '',
      'رئيس التحرير\nسامر النجار\n',
      'رئيس مجلس الإدارة ورئيس التحرير / سامر النجار\n',
      'رئيس مجلسى الإدارة والتحرير\nسامر النجار\nرئيس مجلسي الإدارة والتحرير\nسامر النجار\n',
    ],
    caption: ['', 'صورة ارشيفية\n', 'صورة ارشيفية\nصورة ارشيفية\n', 'صورة أرشيفية\n\n'],
    call: ['', `${CALL}\n`, 'تابعونا على قناة واتساب\n'],
    between: ['\n', '\n\n'],
    end: ['\n', '\r\n'],
    tail: ['', '\n\nاقرأ أيضا\nخبر آخر\n', '\n\nطباعة\nمشاركة\nجميع الحقوق محفوظة\n'],
  }
  const words = FIRST.replace(/[.،]/g, '').split(' ')

  test('300 of them, dealt from a fixed pack', () => {
    for (let seed = 1; seed <= 300; seed += 1) checkPage(seed)
  })

  function checkPage(seed: number): void {
    const random = makeRandom(seed)
    const pick = <T>(list: T[]): T => list[random(list.length)] as T
    const sentence = () =>
      Array.from({ length: 12 + random(40) }, () => pick(words)).join(pick([' ', ' ', '  ', ' \u00a0']))
    const raw = Array.from(
      { length: 1 + random(9) },
      () => `${pick(['', ' ', '\u00a0 '])}${sentence()}${pick(['.', '.', '؟', '."'])}${pick(['', ' ', '\u00a0'])}`,
    )
    const source = `${pick(heads.date)}\n${pick(heads.offices)}\nأخبار\n\n${HEADLINE}\n\n${pick(heads.caption)}${pick(heads.call)}\n${raw.join(pick(heads.between))}${pick(heads.tail)}`
    const page = parseCaptured(source.replaceAll('\n', pick(heads.end)))
    expect(page.paragraphs, `page ${seed}`).toEqual(raw.map(cleanLine))
    expect(page, `page ${seed}`).toMatchObject({ date: DAY, section: 'أخبار', headline: HEADLINE })
    expect(page.offices.length).toBeLessThanOrEqual(1)
    expect(doubtsOf(page), `page ${seed}`).toEqual([])
  }
})

const CAPTURED_PAGE = join(import.meta.dirname, '../../../shared/data/captured-page.txt')

function readIfThere(path: string): string | undefined {
  try {
    return read(path)
  } catch {
    process.stdout.write(`\nSKIPPED: ${path} is not here.\n`)
    return undefined
  }
}

const capturedPage = readIfThere(CAPTURED_PAGE)

describe.skipIf(capturedPage === undefined)('the captured page of a real paper', () => {
  const page = parseCaptured(capturedPage ?? '')
  const lines = (capturedPage ?? '').split('\n')

  test('its parts', () => {
    expect(page).toMatchObject({
      date: { year: 2024, month: 4, day: 24 },
      publishedAt: Date.UTC(2024, 3, 24, 10),
      dateFrom: 'masthead',
      offices: [{ office: 'رئيس مجلسي الإدارة والتحرير', person: 'عبدالرحيم علي' }],
      section: 'تقارير وتحقيقات',
      headline: lines[8],
      caption: 'صورة ارشيفية',
      isArchivePhoto: true,
      call: 'تابع أحدث الأخبار عبر تطبيق google news',
      credits: [],
    })
    expect(page.headline).toMatch(/^تعاون مرتقب بين "داعش" و"القاعدة" .* وليبيا شهدت بداية التقارب$/)
    expect(page.doubts).toEqual([{ line: 1, text: lines[0], code: 'date-is-masthead' }])
  })

  test('every paragraph, in order, byte for byte after cleaning', () => {
    expect(page.paragraphs).toEqual(lines.slice(14).map(cleanLine))
    expect(page.paragraphs).toHaveLength(10)
    expect(page.paragraphs[0]).toMatch(/^يستعد تنظيم .*أبريل القادم\.$/)
    expect(page.paragraphs[9]).toMatch(/^كما رجح "رفعت" .*لهم في سوريا\.$/)
    expect(kindsOf(page)).toBe(Array(10).fill('paragraph').join(' '))
  })
})
