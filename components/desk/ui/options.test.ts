import { expect, test } from 'vitest'
import { filterOptions, hasOption } from './options.ts'

const options = ['مجلس المدينة', 'المياه', 'أحمد الأهلي', 'FIFA'].map((label, index) => ({ id: String(index), label }))
const found = (typed: string) => filterOptions(options, typed).map((option) => option.label)

test.each([
  ['', ['مجلس المدينة', 'المياه', 'أحمد الأهلي', 'FIFA']],
  ['مدينه', ['مجلس المدينة']],
  ['المدين مجل', ['مجلس المدينة']],
  ['مياة', ['المياه']],
  ['احمد اهلى', ['أحمد الأهلي']],
  ['fi', ['FIFA']],
  ['دينة', []],
])('«%s» finds %j', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

test('a name is known in any spelling, and only whole', () => {
  expect(hasOption(options, ' احمد الاهلى ')).toBe(true)
  expect(hasOption(options, 'أحمد')).toBe(false)
})
