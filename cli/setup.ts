import { migrateDatabase } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { pruneInvalidations } from '../db/queries/invalidations.ts'
import { findPublication } from '../db/queries/publication.ts'
import { env } from '../env.ts'
import { isIndexStale, rebuildIndex } from '../newsroom/search/rebuild.ts'

const DAY_MS = 86_400_000
/** What is done sooner than this is done in silence. */
const LONG_MS = 1_000

/**
 * Makes the data folder ready to serve: tables and search index up to date and, in a new one, the sample edition.
 * Changes no word of a paper that is there. `say` hears what takes long.
 */
export async function prepareData(dataDir: string, say: (line: string) => void): Promise<void> {
  migrateDatabase(dataDir)
  const db = openDatabase(dataDir)
  try {
    // A process that starts has no old pages to forget.
    await db.write((tx) => pruneInvalidations(tx, new Date(Date.now() - DAY_MS)))
    if (await isIndexStale(db)) await rebuildIndex(db, Date.now(), sayWhenLong(say))
    if (await findPublication(db.read)) return
    say('Setting the sample edition (pictures in every size, about half a minute)…')
    const { setUpSample } = await import('../newsroom/setup/sample.ts')
    await setUpSample(db, dataDir, Date.now(), () => {})
  } finally {
    await db.close()
  }
}

function sayWhenLong(say: (line: string) => void): (done: number, all: number) => void {
  const start = Date.now()
  let isSaid = false
  return (done, all) => {
    if (isSaid || done >= all || Date.now() - start < LONG_MS) return
    isSaid = true
    say(`Building the search index of ${all} stories…`)
  }
}

if (import.meta.main) await prepareData(env.DATA_DIR, console.log)
