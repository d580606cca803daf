const UNITS = [
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
]
const TENS = ['العشرون', 'الثلاثون', 'الأربعون', 'الخمسون', 'الستون', 'السبعون', 'الثمانون', 'التسعون']
/** «الحادية» stands for «الأولى» in every compound: الحادية عشرة، الحادية والعشرون. */
const FIRST_IN_COMPOUND = 'الحادية'
const TEN_IN_COMPOUND = 'عشرة'
const HUNDREDTH = 'المائة'

function belowHundred(n: number): string {
  const unit = n % 10 === 1 ? FIRST_IN_COMPOUND : (UNITS[(n % 10) - 1] ?? '')
  if (n <= 10) return UNITS[n - 1] ?? ''
  if (n < 20) return `${unit} ${TEN_IN_COMPOUND}`
  const ten = TENS[Math.floor(n / 10) - 2] ?? ''
  return n % 10 === 0 ? ten : `${unit} و${ten}`
}

/**
 * A paper's year in words as a masthead prints it after «السنة», feminine: 1 «الأولى», 43 «الثالثة والأربعون»,
 * 143 «الثالثة والأربعون بعد المائة». Any number that is not 1–199 comes back in digits.
 */
export function ordinalYear(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 199) return String(n)
  if (n < 100) return belowHundred(n)
  return n === 100 ? HUNDREDTH : `${belowHundred(n - 100)} بعد ${HUNDREDTH}`
}
