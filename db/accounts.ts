import { type DrizzleAdapterConfig, drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Database, Db, Tx } from './engine.ts'

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>
type Options = Parameters<ReturnType<typeof drizzleAdapter>>[0]

/**
 * How the sign-in library reaches its tables. Like everything else it writes through `write` alone: with a connection of
 * its own it would stop this process for the very lock that a waiting `write` of the same process holds.
 */
export function accountsAdapter(db: Database): (options: Options) => Adapter {
  const { user, session, account, verification, twoFactor } = db.read.tables
  const config: DrizzleAdapterConfig = {
    provider: db.dialect,
    schema: { user, session, account, verification, twoFactor },
  }
  return (options) => {
    const adapters = new WeakMap<Db, Adapter>()
    function on(handle: Db): Adapter {
      const adapter =
        adapters.get(handle) ?? drizzleAdapter(handle as unknown as Record<string, never>, config)(options)
      adapters.set(handle, adapter)
      return adapter
    }
    const write = <T>(change: (adapter: Adapter) => Promise<T>) => db.write((tx: Tx) => change(on(tx)))
    const adapter: Adapter = {
      ...on(db.read),
      create: (request) => write((writer) => writer.create(request)),
      update: (request) => write((writer) => writer.update(request)),
      updateMany: (request) => write((writer) => writer.updateMany(request)),
      delete: (request) => write((writer) => writer.delete(request)),
      deleteMany: (request) => write((writer) => writer.deleteMany(request)),
      consumeOne: (request) => write((writer) => writer.consumeOne(request)),
      incrementOne: (request) => write((writer) => writer.incrementOne(request)),
      // Its transactions hash passwords and call back into this adapter: each of their steps is a write of its own.
      transaction: (steps) => steps(adapter),
    }
    return adapter
  }
}
