import { database } from '#db/index.ts'
import { env } from '../../env.ts'
import { findSitemap, findSitemapIndex } from './find-sitemap.ts'
import { loadTextFacts } from './text-facts.ts'

/* What crawlers read besides pages and feeds: always as the database says now. */

export function readSitemapIndex() {
  return findSitemapIndex(database().read, Date.now(), env.ORIGIN)
}

/** `file` as it stands in the address: `stories-1.xml`. */
export function readSitemap(file: string) {
  return findSitemap(database().read, Date.now(), { file, origin: env.ORIGIN })
}

/** What the text files say, for the words to be put to it; undefined in a database that was never set up. */
export function readTextFacts() {
  return loadTextFacts(database().read, Date.now(), { origin: env.ORIGIN, isStaging: env.STAGING })
}
