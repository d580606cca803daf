import { IN_WORD, LETTERS } from './patterns.ts'
import { byFirstWord, type Phrase } from './style.ts'

/** Words of one house in the form of another. */
export interface Exchange {
  byWord: ReadonlyMap<string, Phrase[]>
}

/** Phrases that say nothing, from the style sheets of several papers; the newsroom adds its own. */
export const CLICHES = [
  'في هذا السياق',
  'في سياق متصل',
  'في السياق ذاته',
  'على صعيد متصل',
  'في ذات السياق',
  'من الجدير بالذكر',
  'الجدير بالذكر',
  'جدير بالذكر',
  'تجدر الإشارة',
  'لا يخفى على أحد',
  'بشكل أو بآخر',
]

/** The months from January, in the names of Egypt, of the Levant and of Tunisia and Algeria. */
const NAMES = {
  egyptian: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  levantine: [
    'كانون الثاني',
    ...'شباط آذار نيسان أيار حزيران تموز آب أيلول'.split(' '),
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  maghrebi: 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
}
/** Names that are another word as well, or somebody's. */
export const ALSO_WORDS = new Set('شباط آذار نيسان تموز آب ماي جوان أوت مايو مارس'.split(' '))
const VARIANTS: [string, number][] = [
  ['إبريل', 3],
  ['يونيه', 5],
  ['يوليه', 6],
]

export const MONTHS = {
  egyptian: monthsFor('egyptian'),
  levantine: monthsFor('levantine'),
  maghrebi: monthsFor('maghrebi'),
}

function monthsFor(house: keyof typeof NAMES): Exchange {
  const all = new Map<string, string>(VARIANTS.map(([name, month]) => [name, NAMES[house][month] ?? name]))
  for (const names of Object.values(NAMES)) {
    for (const [month, name] of names.entries()) {
      const right = NAMES[house][month]
      if (right !== undefined && right !== name) all.set(name, right)
    }
  }
  const entries = [...all].map(([word, right]) => ({ word, replacements: [right] }))
  return { byWord: byFirstWord(entries) }
}

/** Foreign names with a hard g, as papers in Cairo and elsewhere write them. «بلغاريا», «غانا» and «البرتغال» are of both. */
const HARD_G: [jim: string, ghain: string][] = [
  ['جوجل', 'غوغل'],
  ['كونجرس', 'كونغرس'],
  ['ميشيجان', 'ميشيغان'],
  ['جرام', 'غرام'],
  ['كيلوجرام', 'كيلوغرام'],
  ['ملليجرام', 'ملليغرام'],
  ['إنستجرام', 'إنستغرام'],
  ['تليجرام', 'تلغرام'],
  ['تليجرام', 'تيليغرام'],
  ['هونج كونج', 'هونغ كونغ'],
  ['بيونج يانج', 'بيونغ يانغ'],
  ['بنجلاديش', 'بنغلاديش'],
  ['جواتيمالا', 'غواتيمالا'],
  ['أوروجواي', 'أوروغواي'],
  ['باراجواي', 'باراغواي'],
  ['نيكاراجوا', 'نيكاراغوا'],
  ['جوتيريش', 'غوتيريش'],
  ['جوارديولا', 'غوارديولا'],
  ['لاجارد', 'لاغارد'],
  ['ريجان', 'ريغان'],
  ['جارديان', 'غارديان'],
  ['جريزمان', 'غريزمان'],
  ['لوكسمبورج', 'لوكسمبورغ'],
  ['ستراسبورج', 'ستراسبورغ'],
  ['هامبورج', 'هامبورغ'],
  ['إدنبرج', 'إدنبرغ'],
  ['بلومبرج', 'بلومبرغ'],
  ['زوكربيرج', 'زوكربيرغ'],
  ['سامسونج', 'سامسونغ'],
  ['بوينج', 'بوينغ'],
  ['شنجن', 'شنغن'],
]

export const FOREIGN_G: Record<'jim' | 'ghain', Exchange> = {
  jim: { byWord: byFirstWord(HARD_G.map(([jim, ghain]) => ({ word: ghain, replacements: [jim] }))) },
  ghain: { byWord: byFirstWord(HARD_G.map(([jim, ghain]) => ({ word: jim, replacements: [ghain] }))) },
}

/** A title before a name, in full or as its letter. Whether «د.» is a man or a woman only a person knows. */
export const HONORIFICS: Record<'short' | 'full', { pattern: RegExp; replace(found: string): string[] }> = {
  short: {
    pattern: new RegExp(
      `(?<![${IN_WORD}])(?:الدكتورة?|المهندسة?|الأستاذة?)(?= [${LETTERS}]{3})(?! (?:و?ال|بال|بم|أن|هذ|في |من |إلى ))`,
      'gu',
    ),
    replace: (found) => [`${found.startsWith('الد') ? 'د' : found.startsWith('الم') ? 'م' : 'أ'}.`],
  },
  full: {
    pattern: new RegExp(`(?<![${IN_WORD}])[دم][./](?= ?[${LETTERS}]{3})`, 'gu'),
    replace: (found) => (found.startsWith('د') ? ['الدكتور', 'الدكتورة'] : ['المهندس', 'المهندسة']),
  },
}
