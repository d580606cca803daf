import type { BreadcrumbListLeaf } from 'schema-dts'
import { addresses } from '../../addresses.ts'
import type { Edition } from '../../edition.ts'

export interface Crumb {
  name: string
  /** Path, percent-encoded. */
  href: string
}

/** The way from the front page to a page, which is the last of `crumbs`. */
export function describeWay(edition: Edition, crumbs: readonly Crumb[]): BreadcrumbListLeaf {
  const all = [{ name: edition.name, href: addresses.front }, ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: { '@type': 'WebPage', '@id': edition.origin + href },
    })),
  }
}
