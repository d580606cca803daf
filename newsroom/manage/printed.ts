import type { Db } from '#db/engine.ts'
import { listSections } from '#db/queries/sections.ts'
import { loadMasthead } from '../masthead/load.ts'
import { loadEdition } from '../publication/load.ts'
import { makeTree, type SectionNode } from '../sections/tree.ts'
import { tags } from '../tags.ts'

/**
 * What the paper's pages print of the paper itself: its frame, its masthead, its sections. Read before and after a
 * change, it says which pages the change touches, and leaves every other page alone.
 */
export interface Printed {
  frame: string
  masthead: string
  /** The heads of the blocks of the front page. */
  blocks: string
  sections: Map<number, PrintedSection>
}

interface PrintedSection {
  /** Its name and address, and those of the section above it: on its stories and on every card of them. */
  self: string
  /** What only its own page says. */
  page: string
  href: string
}

/** Reads what pages print now, at `now` (ms UTC). */
export async function readPrinted(db: Db, now: number): Promise<Printed> {
  const { now: _, ...frame } = (await loadEdition(db, now, '')).view
  const tree = makeTree(await listSections(db))
  return {
    frame: JSON.stringify(frame),
    masthead: JSON.stringify((await loadMasthead(db, now)).view),
    blocks: JSON.stringify(tree.roots.filter((root) => root.frontLayout !== null).map(blockOf)),
    sections: new Map([...tree.byId.values()].map((node) => [node.id, sectionOf(node)])),
  }
}

function blockOf(node: SectionNode) {
  return [node.frontLayout, name(node), node.children.map(name)]
}

function sectionOf(node: SectionNode): PrintedSection {
  return {
    self: JSON.stringify([name(node), node.parent && name(node.parent)]),
    page: JSON.stringify([node.description, node.children.map(name)]),
    href: node.href,
  }
}

function name({ slug, name, href }: SectionNode) {
  return [slug, name, href]
}

/** The tags of the pages that print something else than before. */
export function changedPages(before: Printed, after: Printed): string[] {
  const carried: string[] = []
  if (before.frame !== after.frame) carried.push(tags.publication)
  if (before.masthead !== after.masthead) carried.push(tags.masthead)
  if (before.blocks !== after.blocks) carried.push(tags.front)
  for (const [id, old] of before.sections) {
    const section = after.sections.get(id)
    if (section?.self !== old.self) carried.push(tags.section(id))
    if (section && section.page !== old.page) carried.push(tags.sectionList(id))
  }
  const known = new Set([...before.sections.values()].map((section) => section.href))
  const isNew = [...after.sections.values()].some((section) => !known.has(section.href))
  if (isNew) carried.push(tags.missing)
  return carried
}
