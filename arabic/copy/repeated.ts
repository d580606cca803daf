import { type CopyRule, type CopyText, isGap, type Slip } from './text.ts'

/** Twice on purpose: for force, by turns, and names whose bearers have their father's. */
const TWICE = new Set(
  (
    'رويدا واحدا واحدة خطوة يوما دكا صفا كلا هيا لا نعم آه ها سوا مثنى كثيرا قليلا جدا مرارا الله مهلا بيت بابا حرف شبرا ذراعا ' +
    'فردا فصلا مادة بندا بين قطعة دفعة ورقة درجة غرفة حارة حجرة نقطة سنة ليلة رجلا بيتا شهرا عاما لحظة دقيقة قطرة حبة كلمة صفحة سطرا بندا بلدا حجرا زوجا اثنين ثلاثة ألف ميل شارع يا طاق طق تيك ' +
    'محمد أحمد علي حسن حسين محمود إبراهيم عمر يوسف صالح سالم سعيد'
  ).split(' '),
)
/** Letters of foreign names, spelt out: «بي بي سي»، «سي إن إن». */
const SPELT = new Set('بي اي آي إي إم آم'.split(' '))
const SPELT_BEFORE = new Set('سي السي بي أف إف تي دي يو'.split(' '))
/** «بيتًا بيتًا»: house by house. */
const BY_TURNS = /\u064b\u0627$|\u0627\u064b$/u
/** A name that is all of a quotation: «سينما سينما». */
const OPENS = /["«“]\s?$/u
const CLOSES = /^\s?["»”]/u
/** «ولي ولي العهد»، «نائب نائب الرئيس» */
const OFFICES = new Set('ولي نائب وكيل مساعد ابن بن'.split(' '))

function find({ text, words }: CopyText): Slip[] {
  const slips: Slip[] = []
  for (let index = 1; index < words.length; index += 1) {
    const [first, second] = [words[index - 1], words[index]]
    if (!first || !second || first.bare !== second.bare || first.bare.length < 2) continue
    if (TWICE.has(first.bare) || OFFICES.has(first.bare) || SPELT.has(first.bare)) continue
    if (first.bare.length < 3 && SPELT_BEFORE.has(words[index - 2]?.bare ?? '')) continue
    if (BY_TURNS.test(first.text)) continue
    if (OPENS.test(text.slice(0, first.start)) && CLOSES.test(text.slice(second.end, second.end + 2))) continue
    if (isGap(text, first.end, second.start))
      slips.push({ start: first.start, end: second.end, replacements: [first.text] })
  }
  return slips
}

export const repeated: CopyRule[] = [{ id: 'repeated-word', class: 'warn', find }]
