import type { Db } from '#db/engine.ts'
import { listStaticPages } from '#db/queries/pages.ts'
import { findPublication } from '#db/queries/publication.ts'
import { listSections } from '#db/queries/sections.ts'
import { addresses } from '../addresses.ts'
import { loadMasthead } from '../masthead/load.ts'
import { settingsSchema } from '../publication/settings.ts'
import { makeTree } from '../sections/tree.ts'
import type { DiscoverySettings } from './settings.ts'

/** Everything robots.txt, llms.txt, ads.txt, humans.txt and security.txt say. Addresses are absolute. */
export interface TextFacts {
  name: string
  legalName: string
  tagline: string
  foundedYear: number
  origin: string
  /** A copy to try things on. */
  isStaging: boolean
  /** Milliseconds UTC. */
  now: number
  sections: { name: string; url: string; description: string | null }[]
  /** Pages in which the paper writes about itself. */
  pages: { name: string; url: string }[]
  offices: { name: string; holders: string[] }[]
  contact: { address: string; email: string }
  settings: DiscoverySettings
}

export async function loadTextFacts(
  db: Db,
  now: number,
  { origin, isStaging }: { origin: string; isStaging: boolean },
): Promise<TextFacts | undefined> {
  const row = await findPublication(db)
  if (!row) return undefined
  const { discovery, contact } = settingsSchema.parse(row.settings)
  const { name, legalName, tagline, foundedYear } = row
  const { roots } = makeTree(await listSections(db))
  const offices = (await loadMasthead(db, now)).view
  return {
    ...{ name, legalName, tagline, foundedYear, origin, isStaging, now },
    sections: roots.map((root) => ({ name: root.name, url: origin + root.href, description: root.description })),
    pages: (await listStaticPages(db)).map(({ slug, title }) => ({
      name: title,
      url: origin + addresses.staticPage(slug),
    })),
    offices: offices.flatMap((office) =>
      office.current.length > 0 ? { name: office.name, holders: office.current.map((one) => one.name) } : [],
    ),
    contact,
    settings: discovery,
  }
}
