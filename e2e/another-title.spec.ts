import { openDatabase, ownPlace } from '#db/open.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { findPublication, savePublication } from '#db/queries/publication.ts'
import { settingsSchema } from '#newsroom/publication/settings.ts'
import { tags } from '#newsroom/tags.ts'
import { expect, test } from './fixtures.ts'

test('another title on the same press looks like itself, on every page, at once', async ({ page, paper }) => {
  const db = openDatabase(ownPlace)
  const before = await findPublication(db.read)
  if (!before) throw new Error('The paper was never set up.')
  const save = (row: typeof before) =>
    db.write(async (tx) => {
      await savePublication(tx, row, new Date())
      await recordInvalidations(tx, [tags.publication], new Date())
    })
  await page.goto('/')
  const settings = settingsSchema.parse(before.settings)
  const red = { light: '#c1102c', dark: '#ff6f61' }
  const white = { light: '#ffffff', dark: '#141413' }
  await save({
    ...before,
    name: 'الناصية',
    settings: { ...settings, plate: null, digits: 'arab', theme: { ...settings.theme, accent: red, paper: white } },
  })
  try {
    await page.emulateMedia({ colorScheme: 'light' })
    await expect(async () => {
      await page.goto('/')
      await expect(page).toHaveTitle(/^الناصية/, { timeout: 200 })
    }).toPass({ timeout: 4_000 })
    await expect(page.getByRole('link', { name: /الناصية/ }).first()).toBeVisible()
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(page.getByRole('banner')).toContainText(/[\u0660-\u0669]{4}/)
    await page.goto(`/${await paper.sampleId('gauge-reopens')}`)
    await expect(page).toHaveTitle(/الناصية$/)
    await expect(page.getByRole('main').getByRole('link', { name: 'المدينة' }).first()).toHaveCSS(
      'color',
      'rgb(193, 16, 44)',
    )
    await page.screenshot({ path: 'test-results/another-title.png' })
  } finally {
    await save(before)
    await db.close()
  }
})
