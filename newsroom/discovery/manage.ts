import { z } from 'zod'
import { listStaticPages } from '#db/queries/pages.ts'
import { addresses } from '../addresses.ts'
import { channelsOf, isAtHome, ownSite, type Site } from '../announce/channels.ts'
import { InvalidError } from '../errors.ts'
import { loadSettingsBlock, saveSettingsBlock } from '../manage/settings-block.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { type DiscoverySettings, discoverySchema } from './settings.ts'

export const discoveryFormSchema = z.strictObject({
  /** The publication's `updatedAt` when the form was opened, milliseconds UTC. */
  seen: z.int(),
  settings: discoverySchema,
})

/** Whether a channel tells anybody: `copy` is one that is set up, on a copy of the paper that must tell nobody. */
export type ChannelStanding = 'on' | 'off' | 'copy'

export interface DiscoveryForm {
  seen: number
  settings: DiscoverySettings
  /** Pages the paper writes about itself, to choose from. */
  pages: { slug: string; title: string }[]
  standing: {
    indexnow: ChannelStanding
    websub: ChannelStanding
    isStaging: boolean
    /** What crawlers read, and whether there is anything. */
    files: { path: string; isThere: boolean }[]
  }
}

/** @throws ForbiddenError; NotFoundError. */
export async function loadDiscoveryForm(desk: Desk, site: Site = ownSite()): Promise<DiscoveryForm> {
  requireCan(desk.actor, 'manage:discovery')
  const { seen, value: settings } = await loadSettingsBlock(desk, 'discovery')
  const channels = channelsOf(settings, site)
  const standing = (isOn: boolean, isSet: boolean): ChannelStanding => {
    if (isOn) return 'on'
    return isSet && isAtHome(site) ? 'copy' : 'off'
  }
  const pages = (await listStaticPages(desk.db.read)).map(({ slug, title }) => ({ slug, title }))
  return {
    seen,
    settings,
    pages,
    standing: {
      indexnow: standing(channels.indexnow !== null, settings.indexNowKey !== null),
      websub: standing(channels.websub !== null, settings.webSubHub !== null),
      isStaging: site.isStaging,
      files: [
        { path: addresses.sitemap, isThere: true },
        { path: addresses.newsSitemap(), isThere: true },
        { path: '/robots.txt', isThere: true },
        { path: '/llms.txt', isThere: true },
        { path: '/humans.txt', isThere: true },
        { path: '/ads.txt', isThere: settings.ads.trim() !== '' },
        { path: '/.well-known/security.txt', isThere: settings.securityContact.trim() !== '' },
      ],
    },
  }
}

/**
 * Saves how the paper is found, and whom it tells.
 * @returns the new `seen`.
 * @throws ForbiddenError; InvalidError with its fields; ConflictError 'version'.
 */
export async function saveDiscoveryForm(
  desk: Desk,
  { seen, settings }: z.output<typeof discoveryFormSchema>,
): Promise<{ seen: number }> {
  requireCan(desk.actor, 'manage:discovery')
  const fields = await findFaults(desk, settings)
  if (Object.keys(fields).length > 0) throw new InvalidError('invalid', { fields })
  return saveSettingsBlock(desk, 'manage:discovery', {
    block: 'discovery',
    seen,
    value: settings,
    action: 'edit-discovery',
  })
}

const CONTACT = /^(?:[^\s@:/]+@[^\s@/]+|https:\/\/[^\s]+|mailto:[^\s@]+@[^\s]+|tel:\+?[\d-]+)$/

async function findFaults(desk: Desk, settings: DiscoverySettings): Promise<Record<string, string>> {
  const { organization, securityContact } = settings
  const slugs = new Set((await listStaticPages(desk.db.read)).map((page) => page.slug))
  const faults: [string, string][] = Object.entries(organization).flatMap(([name, slug]) =>
    slug === null || slugs.has(slug) ? [] : [[`settings.organization.${name}`, 'no-such-page']],
  )
  const contact = securityContact.trim()
  if (contact && !CONTACT.test(contact)) faults.push(['settings.securityContact', 'bad-contact'])
  return Object.fromEntries(faults)
}
