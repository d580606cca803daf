import { availableParallelism } from 'node:os'
import { openDatabase, ownPlace } from '../db/open.ts'
import { env } from '../env.ts'
import type { Server } from '../server/main.ts'
import type { Purger } from '../server/purge.ts'
import { buildIfStale } from './build.ts'
import { findFirstLink } from './first-link.ts'
import { prepareData } from './setup.ts'

const isDevelopment = process.argv.includes('--dev')

// Read by React and Next when they are first imported.
Object.assign(process.env, {
  NODE_ENV: isDevelopment ? 'development' : 'production',
  NEXT_TELEMETRY_DISABLED: '1',
})

try {
  await Promise.all([prepareData(console.log), isDevelopment ? undefined : buildIfStale(console.log)])
  const server = await open()
  const purger = await startTelling()
  console.log(`The paper is open: ${server.address}`)
  const firstLink = await findFirstLink(env.ORIGIN)
  if (firstLink) console.log(`It has no administrator yet. Become the first, within a day: ${firstLink}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      Promise.all([server.stop(), purger?.stop()]).then(() => process.exit(0))
    })
  }
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}

/** One process in development and on a small machine; else one for each processor but one, which is the database's. */
async function open(): Promise<Server> {
  const count = env.PROCESSES ?? Math.max(1, availableParallelism() - 1)
  if (isDevelopment || count === 1) {
    const { serve } = await import('../server/main.ts')
    return serve({ isDevelopment })
  }
  const { serveInProcesses } = await import('../server/processes.ts')
  const processes = await serveInProcesses(count)
  process.on('SIGHUP', () => void processes.renew().catch(console.error))
  return processes
}

/** One of the machine's processes tells the caches in front, however many serve. */
async function startTelling(): Promise<Purger | undefined> {
  if (!env.PURGE_URLS || isDevelopment) return undefined
  const { parseFronts, startPurger } = await import('../server/purge.ts')
  return startPurger(openDatabase(ownPlace), parseFronts(env.PURGE_URLS), { now: Date.now, send: fetch })
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${env.PORT} is taken. Choose another: PORT=3001 npm start`
  return /^(The build failed\.|PURGE_URLS)/.test(error.message) ? error.message : (error.stack ?? error.message)
}
