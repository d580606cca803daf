import { migrateDatabase } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { findPublication } from '../db/queries/publication.ts'
import { env } from '../env.ts'

/**
 * Makes the data folder ready to serve: tables up to date and, in a new one, the sample edition.
 * Does nothing to a paper that is there. `say` hears what takes long.
 */
export async function prepareData(dataDir: string, say: (line: string) => void): Promise<void> {
  migrateDatabase(dataDir)
  const db = openDatabase(dataDir)
  try {
    if (await findPublication(db.read)) return
    say('Setting the sample edition (pictures in every size, about half a minute)…')
    const { setUpSample } = await import('../newsroom/setup/sample.ts')
    await setUpSample(db, dataDir, Date.now(), () => {})
  } finally {
    await db.close()
  }
}

if (import.meta.main) await prepareData(env.DATA_DIR, console.log)
