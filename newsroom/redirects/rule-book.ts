import type { Db } from '#db/engine.ts'
import { listRedirectsOfKind, type RedirectRow } from '#db/queries/redirects.ts'
import type { OldSiteId } from './old-sites.ts'
import { compilePattern, type Pattern } from './pattern.ts'

/** The rules of which there are few, read once and kept: patterns in order, and the families of old addresses. */
export interface RuleBook {
  patterns: { row: RedirectRow; pattern: Pattern }[]
  isOn(site: OldSiteId): boolean
}

export async function loadRuleBook(db: Db): Promise<RuleBook> {
  const rows = await listRedirectsOfKind(db, 'pattern')
  const sites = await listRedirectsOfKind(db, 'old-site')
  const off = new Set(sites.filter((row) => row.target === null).map((row) => row.source))
  return {
    // A pattern that an older version understood and this one does not must not take the others with it.
    patterns: rows.flatMap((row) => {
      const pattern = compilePattern(row.source)
      return typeof pattern === 'string' ? [] : [{ row, pattern }]
    }),
    isOn: (site) => !off.has(site),
  }
}
