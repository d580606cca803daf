import type { SectionRow } from '#db/queries/sections.ts'
import { addresses } from '../addresses.ts'
import type { NavigationSection } from '../edition.ts'

export interface SectionNode extends SectionRow {
  href: string
  /** The section at the top of its branch: the one that stands in the addresses of its stories. */
  root: { slug: string; name: string }
  parent: SectionNode | null
  children: SectionNode[]
}

export interface SectionTree {
  roots: SectionNode[]
  byId: Map<number, SectionNode>
  bySlug: Map<string, SectionNode>
}

/** Arranges the sections of the paper, given in its order, as the tree they are. */
export function makeTree(rows: SectionRow[]): SectionTree {
  const byId = new Map<number, SectionNode>()
  for (const row of rows) byId.set(row.id, { ...row, href: '', root: row, parent: null, children: [] })
  const roots: SectionNode[] = []
  for (const node of byId.values()) {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId)
    if (parent) parent.children.push(node)
    else roots.push(node)
    node.parent = parent ?? null
  }
  for (const node of byId.values()) {
    const path = [node]
    for (let up = node.parent; up; up = up.parent) path.unshift(up)
    node.root = path[0] ?? node
    node.href = addresses.section(path.map((step) => step.slug))
  }
  return { roots, byId, bySlug: new Map([...byId.values()].map((node) => [node.slug, node])) }
}

export function navigationOf(tree: SectionTree): NavigationSection[] {
  return tree.roots
    .filter((root) => root.isInNavigation)
    .map(({ id, slug, name, children }) => ({
      id,
      slug,
      name,
      children: children.map((child) => ({ id: child.id, slug: child.slug, name: child.name })),
    }))
}
