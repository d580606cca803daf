import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MastheadPage } from '#components/listing/MastheadPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readMasthead } from '#newsroom/read.ts'
import { describePage } from '../metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const edition = await readEdition()
  if (!edition) return {}
  const t = await getTranslations('Meta')
  return describePage(edition, { title: t('masthead'), description: edition.tagline, path: addresses.masthead })
}

export default async function Page() {
  const edition = await readEdition()
  const offices = await readMasthead()
  if (!edition || !offices) return null
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <MastheadPage offices={offices} edition={edition} format={format} />
    </Frame>
  )
}
