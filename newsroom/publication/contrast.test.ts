import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrastOf, INKS, MODES, ON_FILL, unreadableColours, weakestContrast } from './contrast.ts'
import { settingsSchema } from './settings.ts'

const { theme } = settingsSchema.parse({})

test('contrast is WCAG’s', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
})

test('the inks are those of the tokens', () => {
  const css = readFileSync(join(import.meta.dirname, '../../components/ui/tokens.css'), 'utf8')
  const pairs = [1, 2, 3].map((n) => INKS.light[n - 1] && `light-dark(${INKS.light[n - 1]}, ${INKS.dark[n - 1]})`)
  for (const [index, pair] of pairs.entries()) expect(css).toContain(`--ink${index ? `-${index + 1}` : ''}: ${pair};`)
  expect(css).toContain('--on-fill: #fff;')
  expect(ON_FILL).toBe('#ffffff')
})

test('the built-in theme can be read, its weakest pair as its author measured', () => {
  expect(unreadableColours(theme)).toEqual([])
  expect(Math.min(...MODES.map((mode) => weakestContrast(theme, 'tint', mode)))).toBeCloseTo(5.2, 1)
})

test('a pale accent, a dark paper and no colour at all are found', () => {
  expect(unreadableColours({ ...theme, accent: { ...theme.accent, light: '#d98880' } })).toEqual(['theme.accent.light'])
  expect(unreadableColours({ ...theme, paper: { ...theme.paper, dark: '#888888' } })).toEqual([
    'theme.accent.dark',
    'theme.paper.dark',
  ])
  expect(weakestContrast({ ...theme, tint: { light: 'red', dark: '#000000' } }, 'tint', 'light')).toBeNaN()
})
