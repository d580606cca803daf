import { expect, test } from 'vitest'
import { applyEdits, editsBetween, trimEdit } from './text-edits.ts'

test.each([
  ['قال ، ثم', { start: 3, end: 5, insert: '،' }, { start: 3, end: 4, insert: '' }],
  ['ذهب الى', { start: 4, end: 7, insert: 'إلى' }, { start: 4, end: 5, insert: 'إ' }],
  ['أأأ', { start: 0, end: 3, insert: 'أأ' }, { start: 2, end: 3, insert: '' }],
  ['كلمة', { start: 0, end: 4, insert: 'كلمة' }, { start: 4, end: 4, insert: '' }],
])('%s: only what differs is changed', (text, edit, trimmed) => {
  expect(trimEdit(text, edit)).toEqual(trimmed)
})

test.each([
  ['قال الوزير ، إن الامر  انتهى', 'قال الوزير، إن الأمر انتهى'],
  ['كلمة', 'كلمة'],
  ['', 'جديد'],
  ['يُحذف كله', ''],
  ['سطر ،أول\nسطر ، ثانٍ', 'سطر، أول\nسطر، ثانٍ'],
  ['من من', 'من'],
])('«%s» becomes «%s» by small edits in order', (before, after) => {
  const edits = editsBetween(before, after)
  expect(applyEdits(before, edits)).toBe(after)
  let end = 0
  for (const edit of edits) {
    expect(edit.start).toBeGreaterThanOrEqual(end)
    end = edit.end
  }
})

test('breaks are no letters: no edit goes over one, and none is made where they differ', () => {
  const before = 'الامر\nالامر \ufffc الامر'
  const edits = editsBetween(before, 'الأمر\nالأمر \ufffc الأمر')
  expect(edits).toHaveLength(3)
  expect(edits.every(({ start, end }) => !/[\n\ufffc]/.test(before.slice(start, end)))).toBe(true)
  expect(editsBetween('سطر\nسطر', 'سطر سطر')).toEqual([])
})
