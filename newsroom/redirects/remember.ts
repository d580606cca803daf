import type { Database } from '#db/engine.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { keepOldAddresses, listOldAddresses, listOldPaths } from '#db/queries/old-addresses.ts'
import { tags } from '../tags.ts'
import { normalise } from './normal-form.ts'
import { numberKeys } from './old-sites.ts'

/**
 * Has stories that are here already found by what they were called: whoever imports the same archive again gives them the
 * addresses that an older version did not keep.
 * @returns whether there was anything to write.
 */
export async function rememberAddresses(
  database: Database,
  stories: { articleId: number | undefined; keys: string[] }[],
  now: number,
): Promise<boolean> {
  const wanted = stories.flatMap(({ articleId, keys }) =>
    articleId === undefined ? [] : keys.map((key) => ({ key, articleId })),
  )
  const known = await listOldAddresses(
    database.read,
    wanted.map((row) => row.key),
  )
  const missing = wanted.filter((row) => !known.has(row.key))
  if (missing.length === 0) return false
  await database.write(async (tx) => {
    await keepOldAddresses(tx, missing)
    await recordInvalidations(tx, [tags.missing], new Date(now))
  })
  return true
}

const BATCH = 1_000

/** Finds the numbers in the old addresses that are kept, by the families this version knows. */
export async function readNumbersAgain(database: Database, now: number): Promise<{ paths: number; numbers: number }> {
  const total = { paths: 0, numbers: 0 }
  for await (const rows of listOldPaths(database.read, BATCH)) {
    const found = rows.map(({ key, articleId }) => {
      const address = normalise(key)
      return { articleId, keys: address ? numberKeys(address) : [] }
    })
    total.paths += rows.length
    total.numbers += found.reduce((sum, { keys }) => sum + keys.length, 0)
    await rememberAddresses(database, found, now)
  }
  return total
}
