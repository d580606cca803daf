import type { Metadata } from 'next'
import { FrontPage } from '#components/front/FrontPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { frontGraph } from '#newsroom/discovery/json-ld/pages.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readFront } from '#newsroom/read.ts'

export async function generateMetadata(): Promise<Metadata> {
  const edition = await readEdition()
  if (!edition) return {}
  return {
    ...describePage(edition, {
      title: edition.name,
      description: edition.tagline,
      path: addresses.front,
      feeds: { base: addresses.front },
    }),
    title: `${edition.name}: ${edition.tagline}`,
  }
}

export default async function Page() {
  const edition = await readEdition()
  const front = await readFront()
  if (!edition || !front) return null
  const format = { ...pageFormat(edition), now: front.now }
  return (
    <Frame edition={edition} format={format} kind="front" breaking={front.breaking}>
      <FrontPage front={front} format={format} name={edition.name} />
      <JsonLd json={frontGraph(edition, front)} />
    </Frame>
  )
}
