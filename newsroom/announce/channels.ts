import type { Db } from '#db/engine.ts'
import { findPublication } from '#db/queries/publication.ts'
import { env } from '../../env.ts'
import type { DiscoverySettings } from '../discovery/settings.ts'
import { settingsSchema } from '../publication/settings.ts'

/** Who can be told: search engines, by page; hubs, by feed. */
export const CHANNELS = ['indexnow', 'websub'] as const
export type Channel = (typeof CHANNELS)[number]

/** Where this copy of the paper stands. */
export interface Site {
  origin: string
  isStaging: boolean
  indexNowUrl: string
}

/** What is told, and where; null is a channel that is off. */
export interface Channels {
  indexnow: { url: string; key: string } | null
  websub: { url: string } | null
}

export function ownSite(): Site {
  return { origin: env.ORIGIN, isStaging: env.STAGING, indexNowUrl: env.INDEXNOW_URL }
}

/**
 * The channels that are on. A copy of the paper that nobody outside can reach, or that is only for trying things on,
 * tells nobody but what stands on the same machine.
 */
export function channelsOf({ indexNowKey, webSubHub }: DiscoverySettings, site: Site): Channels {
  const isCopy = isAtHome(site)
  const mayTell = (url: string) => !isCopy || isLoopback(url)
  return {
    indexnow: indexNowKey && mayTell(site.indexNowUrl) ? { url: site.indexNowUrl, key: indexNowKey } : null,
    websub: webSubHub && mayTell(webSubHub) ? { url: webSubHub } : null,
  }
}

/** Whether the world has no business with this copy of the paper. */
export function isAtHome({ origin, isStaging }: Site): boolean {
  return isStaging || isLoopback(origin)
}

export async function findChannels(db: Db, site = ownSite()): Promise<Channels> {
  const row = await findPublication(db)
  return row ? channelsOf(settingsSchema.parse(row.settings).discovery, site) : { indexnow: null, websub: null }
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)
}
