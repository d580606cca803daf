import { z } from 'zod'

const pageSlug = z.string().max(120).nullable().default(null)
const text = z.string().max(20_000).default('')

/** How the paper is found, and whom it tells of changes. Every value has a default, and tells nobody. */
export const discoverySchema = z.strictObject({
  /** Static pages, by slug, in which the paper says how it works: what search engines ask of a news organisation. */
  organization: z
    .strictObject({
      principles: pageSlug,
      correctionsPolicy: pageSlug,
      ownership: pageSlug,
      noBylines: pageSlug,
    })
    .prefault({}),
  /** Proves to IndexNow that an address is ours; null tells it nothing. */
  indexNowKey: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'bad-key')
    .nullable()
    .default(null),
  /** The hub that is told of every new story in a feed; null tells none. */
  webSubHub: z
    .string()
    .regex(/^https?:\/\/[^\s"'<>]+$/, 'bad-link')
    .nullable()
    .default(null),
  /** Whether the machines that gather texts to train on are asked to stay away. */
  refusesTraining: z.boolean().default(false),
  /** Lines of the paper's own for robots.txt, ads.txt, humans.txt and llms.txt. */
  robots: text,
  ads: text,
  humans: text,
  llms: text,
  /** Whom to tell of a hole in the site: an address or a link. '' leaves security.txt out. */
  securityContact: z.string().max(300).default(''),
})
export type DiscoverySettings = z.infer<typeof discoverySchema>
