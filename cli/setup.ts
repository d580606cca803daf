import { migrateDatabase } from '../db/migrate.ts'
import { openDatabase, ownPlace } from '../db/open.ts'
import { pruneInvalidations } from '../db/queries/invalidations.ts'
import { findPublication } from '../db/queries/publication.ts'
import { env } from '../env.ts'
import { canAnswer, isIndexStale, rebuildIndex } from '../newsroom/search/rebuild.ts'

const DAY_MS = 86_400_000
/** What is done sooner than this is done in silence. */
const LONG_MS = 1_000

/**
 * Makes the paper's data ready to serve: tables and search index up to date and, in a new one, the sample edition.
 * Changes no word of a paper that is there. `say` hears what takes long.
 */
export async function prepareData(say: (line: string) => void): Promise<void> {
  await migrateDatabase(ownPlace)
  const db = openDatabase(ownPlace)
  try {
    // A process that starts has no old pages to forget.
    await db.write((tx) => pruneInvalidations(tx, new Date(Date.now() - DAY_MS)))
    // An old index answers until the serving process has made a new one; without any, readers would find nothing.
    if ((await isIndexStale(db)) && !(await canAnswer(db))) {
      await rebuildIndex(db, Date.now(), { report: sayWhenLong(say) })
    }
    if (await findPublication(db.read)) return
    say('Setting the sample edition (pictures in every size, about half a minute)…')
    const { setUpSample } = await import('../newsroom/setup/sample.ts')
    await setUpSample(db, env.DATA_DIR, Date.now(), () => {})
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

if (import.meta.main) await prepareData(console.log)
