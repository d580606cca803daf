import { expect, test } from 'vitest'
import { splitLeadingClock } from './leading-clock.ts'

test.each([
  ['11:40 ص النهر يصل', '11:40 ص', 700, 'النهر يصل'],
  ['12:05 ص.. انتهت التغطية', '12:05 ص', 5, 'انتهت التغطية'],
  ['12:30 م: بدأ المطر', '12:30 م', 750, 'بدأ المطر'],
  ['9:15 م — الجسر يعود', '9:15 م', 1_275, 'الجسر يعود'],
  ['21:15 الجسر يعود', '21:15', 1_275, 'الجسر يعود'],
  ['١١:٤٠ ص النهر يصل', '١١:٤٠ ص', 700, 'النهر يصل'],
  // A word that begins with the letter of a half is a word.
  ['9:15 مطر على المدينة', '9:15', 555, 'مطر على المدينة'],
  ['27:90 رقم لا ساعة', '27:90', undefined, 'رقم لا ساعة'],
  ['13:10 م خطأ', '13:10 م', undefined, 'خطأ'],
])('%s', (text, hour, minutes, rest) => {
  expect(splitLeadingClock(text)).toEqual({ hour, minutes, rest })
})

test.each(['انتهت التغطية', '', '3 قتلى', '11:40'])('«%s» opens with no hour', (text) => {
  expect(splitLeadingClock(text)).toBeUndefined()
})
