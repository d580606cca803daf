import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { insertRedirect, putExactRedirects } from '../db/queries/redirects.ts'
import { findForward } from '../newsroom/redirects/find.ts'
import { loadRuleBook } from '../newsroom/redirects/rule-book.ts'

/*
 * What an address that is no page costs: with a hundred thousand rules and two hundred patterns, one that a rule answers,
 * one that the last pattern answers, one that nothing answers, and one made to be slow. Microseconds.
 *
 *     node bench/redirects.ts
 */

const RULES = 100_000
const PATTERNS = 200
const ROUNDS = 5_000

const dataDir = mkdtempSync(join(tmpdir(), 'matbaa-bench-'))
await migrateDatabase(dataDir)
const db = openDatabase(dataDir)
const by = { createdById: null, createdAt: new Date() }
try {
  const rows = Array.from({ length: RULES }, (_, n) => ({
    source: `/old/${n}/عنوان-قديم-${n}`,
    target: `/x/${n}`,
    isTemporary: false,
    note: null,
  }))
  const began = performance.now()
  await db.write((tx) => putExactRedirects(tx, rows, by))
  console.log(`${RULES} rules written in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  await db.write(async (tx) => {
    for (let n = 0; n < PATTERNS; n += 1) {
      const row = { source: `/p${n}/*-{id}-*`, target: '/x', isTemporary: false, note: null }
      await insertRedirect(tx, { kind: 'pattern', ...row, ...by })
    }
  })
  const book = await loadRuleBook(db.read)
  const asked = {
    'a rule': encodeURI('/old/77777/عنوان-قديم-77777'),
    'the last pattern': `/p${PATTERNS - 1}/a-12-b`,
    nothing: '/wp-login.php',
    'made to be slow': `/p${PATTERNS - 1}/${'a-1'.repeat(600)}`,
  }
  for (const [name, address] of Object.entries(asked)) {
    const start = performance.now()
    for (let round = 0; round < ROUNDS; round += 1) await findForward(db.read, address, { book, now: 0 })
    console.log(`${name.padEnd(18)} ${(((performance.now() - start) / ROUNDS) * 1000).toFixed(0).padStart(6)}`)
  }
} finally {
  await db.close()
  rmSync(dataDir, { recursive: true })
}
