import { expect, test } from 'vitest'
import { publicationSchema } from '#newsroom/manage/settings.ts'
import { settingsSchema } from '#newsroom/publication/settings.ts'
import { toInput, toText } from './settings-text.ts'

const {
  plate: _,
  houseStyle: _style,
  discovery: _discovery,
  ...settings
} = settingsSchema.parse({ follow: { x: 'https://x.com/paper' } })
const stored = {
  seen: 1,
  name: 'المجلة',
  legalName: '',
  tagline: '',
  foundedYear: 1987,
  issueNumber: 100,
  issueDay: '2026-01-15',
  settings,
}

test('what was not touched is saved as it was', () => {
  const input = publicationSchema.parse(toInput(toText(stored), stored))
  expect(input).toMatchObject({ ...stored, issueDay: Date.parse('2026-01-14T22:00Z') })
})

test('digits of either kind are numbers, and nothing else is', () => {
  const typed = { ...toText(stored), foundedYear: '١٩٨٨', pageSize: '2x' }
  const parsed = publicationSchema.safeParse(toInput(typed, stored))
  expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['settings.pageSize'])
  expect(toInput(typed, stored).foundedYear).toBe(1988)
})

test('an emptied address is none', () => {
  const text = toText(stored)
  const typed = { ...text, follow: { ...text.follow, x: ' ' } }
  expect(publicationSchema.parse(toInput(typed, stored)).settings.follow.x).toBeNull()
})
