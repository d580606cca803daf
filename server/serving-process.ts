import { serve } from './main.ts'
import { STOP, type Told } from './processes.ts'

/** One of several processes that serve the paper: see `processes.ts`. */

const tell = (told: Told) => process.send?.(told)

// A terminal's interrupt reaches every process; the one that began them decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

try {
  const server = await serve({ isDevelopment: false })
  const leave = () => server.stop().finally(() => process.exit(0))
  process.on('message', (message) => message === STOP && leave())
  // Nobody is left who could restart it or tell it to stop.
  process.once('disconnect', leave)
  tell({ ready: server.address })
} catch (error) {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  tell({ failed: { message, code } })
  process.exit(1)
}
