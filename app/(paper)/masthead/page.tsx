import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MastheadPage } from '#components/listing/MastheadPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { mastheadGraph } from '#newsroom/discovery/json-ld/pages.ts'
import type { Edition } from '#newsroom/edition.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readMasthead } from '#newsroom/read.ts'

async function factsOf({ name: paper }: Edition) {
  const t = await getTranslations('Meta')
  return { title: t('masthead'), description: t('mastheadDescription', { paper }), path: addresses.masthead }
}

export async function generateMetadata(): Promise<Metadata> {
  const edition = await readEdition()
  return edition ? describePage(edition, await factsOf(edition)) : {}
}

export default async function Page() {
  const edition = await readEdition()
  const offices = await readMasthead()
  if (!edition || !offices) return null
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <MastheadPage offices={offices} edition={edition} format={format} />
      <JsonLd json={mastheadGraph(edition, await factsOf(edition), offices)} />
    </Frame>
  )
}
