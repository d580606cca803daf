import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { KilledNotice } from '#components/article/KilledNotice.tsx'
import { MessagePage } from '#components/listing/MessagePage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { pageFormat } from '#newsroom/page-format.ts'
import { markStatus, readEdition } from '#newsroom/read.ts'

/** A whole page that says there is nothing at this address, with status 404. */
export async function Missing() {
  const edition = await readEdition()
  if (!edition) return null
  await markStatus(404)
  return (
    <Frame edition={edition} format={pageFormat(edition)} kind="inner">
      <MessagePage kind="missing" />
    </Frame>
  )
}

/** A whole page that says that nothing will be at this address again, with status 410. */
export async function Gone() {
  const edition = await readEdition()
  if (!edition) return null
  await markStatus(410)
  return (
    <Frame edition={edition} format={pageFormat(edition)} kind="inner">
      <MessagePage kind="gone" />
    </Frame>
  )
}

/** A whole page that says why a story was withdrawn, with status 410. */
export async function Withdrawn(props: { reason: string | null; at: number | null; section: string }) {
  const edition = await readEdition()
  if (!edition) return null
  await markStatus(410)
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner" currentSection={props.section}>
      <KilledNotice reason={props.reason} killedAt={props.at} format={format} />
    </Frame>
  )
}

export async function describeMissing(kind: 'missing' | 'withdrawn' | 'gone' = 'missing'): Promise<Metadata> {
  const t = await getTranslations('Meta')
  return { title: t(kind), robots: { index: false } }
}
