import { getTranslations } from 'next-intl/server'
import type { Digits } from '#arabic/digits.ts'

/** One number of each plural form: a message asked with it answers with that form. */
const SAMPLES = { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 } as const
const FORMS = Object.entries(SAMPLES)

/**
 * The words `public/paper.js` needs, as the JSON of `<body data-words>`: the module has none of its own.
 * In the plural forms «#» stands where the browser writes the number, in the paper's digits.
 */
export async function scriptWords(digits: Digits): Promise<string> {
  const t = await getTranslations('Script')
  const formsOf = (key: 'minutesAgo' | 'hoursAgo') =>
    Object.fromEntries(FORMS.map(([form, count]) => [form, t(key, { count, number: '#' })]))
  return JSON.stringify({
    now: t('now'),
    minutes: formsOf('minutesAgo'),
    hours: formsOf('hoursAgo'),
    themes: { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') },
    copied: t('copied'),
    copyByHand: t('copyByHand'),
    digits,
  })
}
