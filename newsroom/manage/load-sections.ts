import { listAllOldSlugs } from '#db/queries/old-slugs.ts'
import { countStoriesBySection, listSections } from '#db/queries/sections.ts'
import { requireCan } from '../permissions.ts'
import { makeTree, type SectionNode } from '../sections/tree.ts'
import type { Desk } from '../staff/actor.ts'
import { FRONT_LAYOUTS } from './sections.ts'

export type FrontLayout = (typeof FRONT_LAYOUTS)[number]

export interface ManagedSection {
  id: number
  name: string
  slug: string
  description: string | null
  parentId: number | null
  frontLayout: FrontLayout | null
  isInNavigation: boolean
  isHiddenFromNews: boolean
  href: string
  /** Of every state, those of its sub-sections included. */
  stories: number
  /** Addresses that lead here. */
  oldSlugs: string[]
  children: ManagedSection[]
}

/** The sections as the tree they are, in the paper's order. @throws ForbiddenError. */
export async function loadManagedSections(desk: Desk): Promise<ManagedSection[]> {
  requireCan(desk.actor, 'manage:sections')
  const db = desk.db.read
  const tree = makeTree(await listSections(db))
  const counts = await countStoriesBySection(db)
  const oldSlugs = await listAllOldSlugs(db, 'section')
  const toManaged = (node: SectionNode): ManagedSection => {
    const { id, name, slug, description, parentId, isInNavigation, isHiddenFromNews, href } = node
    return {
      ...{ id, name, slug, description, parentId, isInNavigation, isHiddenFromNews, href },
      frontLayout: FRONT_LAYOUTS.find((one) => one === node.frontLayout) ?? null,
      stories: counts.get(id) ?? 0,
      oldSlugs: oldSlugs.get(id) ?? [],
      children: node.children.map(toManaged),
    }
  }
  return tree.roots.map(toManaged)
}
