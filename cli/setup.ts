import { migrateDatabase } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { pruneInvalidations } from '../db/queries/invalidations.ts'
import { findPublication } from '../db/queries/publication.ts'
import { env } from '../env.ts'

const DAY_MS = 86_400_000

/**
 * Makes the data folder ready to serve: tables up to date and, in a new one, the sample edition.
 * Does nothing to a paper that is there. `say` hears what takes long.
 */
export async function prepareData(dataDir: string, say: (line: string) => void): Promise<void> {
  migrateDatabase(dataDir)
  const db = openDatabase(dataDir)
  try {
    // A process that starts has no old pages to forget.
    await db.write((tx) => pruneInvalidations(tx, new Date(Date.now() - DAY_MS)))
    if (await findPublication(db.read)) return
    say('Setting the sample edition (pictures in every size, about half a minute)…')
    const { setUpSample } = await import('../newsroom/setup/sample.ts')
    await setUpSample(db, dataDir, Date.now(), () => {})
  } finally {
    await db.close()
  }
}

if (import.meta.main) await prepareData(env.DATA_DIR, console.log)
