import { z } from 'zod'

/** The one reader of the environment. Every setting has a default: the paper runs with no `.env` at all. */
const schema = z.object({
  /** Where the paper keeps its database and pictures. */
  DATA_DIR: z.string().min(1).default('data'),
  /** The rows lie in this PostgreSQL database instead of a file in `DATA_DIR`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^\s]+$/)
    .optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The public address, without a slash at its end. */
  ORIGIN: z
    .string()
    .regex(/^https?:\/\/[^/\s]+$/)
    .optional(),
  /** Serving processes; otherwise one for each processor but one. */
  PROCESSES: z.coerce.number().int().min(1).max(256).optional(),
  /** Memory for finished pages in each process, in megabytes. */
  PAGE_CACHE_MB: z.coerce.number().int().min(1).max(65536).default(128),
  /** What sessions are signed with. Without it a file in the data folder holds one, made on first need. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Where mail goes out: `smtp://name:password@host:587`. Without it mail waits in the outbox of the desk. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/)
    .optional(),
  /** Whom mail comes from; otherwise `desk@` the paper's own host. */
  MAIL_FROM: z.string().regex(/@/).optional(),
  /** A proxy of ours stands in front: the last address in `X-Forwarded-For` is the visitor's. */
  TRUST_PROXY: z.stringbool().default(false),
  /** What keeps pages in front of the paper and is told what has changed: see docs/operations.md. */
  PURGE_URLS: z.string().optional(),
  /** A copy to try things on: no search engine may keep any of it. */
  STAGING: z.stringbool().default(false),
  /** Where IndexNow is told of changes. */
  INDEXNOW_URL: z
    .string()
    .regex(/^https?:\/\/[^\s]+$/)
    .default('https://api.indexnow.org/indexnow'),
})

const explanations: Record<keyof z.infer<typeof schema>, string> = {
  DATA_DIR: 'DATA_DIR must be the path of a folder.',
  DATABASE_URL: 'DATABASE_URL must be an address such as postgres://name:password@host/database.',
  PORT: 'PORT must be a whole number from 1 to 65535.',
  HOST: 'HOST must be an address of this machine, such as 127.0.0.1.',
  ORIGIN: 'ORIGIN must be an address such as https://paper.example, without a slash at the end.',
  PROCESSES: 'PROCESSES must be a whole number from 1 to 256.',
  PAGE_CACHE_MB: 'PAGE_CACHE_MB must be a whole number of megabytes, from 1 to 65536.',
  AUTH_SECRET: 'AUTH_SECRET must be at least 32 characters that nobody can guess.',
  SMTP_URL: 'SMTP_URL must be an address such as smtp://name:password@mail.example:587.',
  MAIL_FROM: 'MAIL_FROM must be an e-mail address such as desk@paper.example.',
  TRUST_PROXY: 'TRUST_PROXY must be true or false.',
  PURGE_URLS: 'PURGE_URLS must be addresses with spaces between them.',
  STAGING: 'STAGING must be true or false.',
  INDEXNOW_URL: 'INDEXNOW_URL must be an address such as https://api.indexnow.org/indexnow.',
}

export type Environment = z.infer<typeof schema> & { ORIGIN: string }

/**
 * Reads settings from a record such as `process.env`.
 * @throws Error with one sentence per bad value.
 */
export function parseEnvironment(values: Record<string, string | undefined>): Environment {
  // An empty value in a shell or a .env file means "not set".
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0]))
    const sentences = Object.entries(explanations).filter(([name]) => names.has(name))
    throw new Error(sentences.map(([name, sentence]) => `${sentence}${echo(name, given[name])}`).join('\n'))
  }
  return { ...parsed.data, ORIGIN: parsed.data.ORIGIN ?? `http://${parsed.data.HOST}:${parsed.data.PORT}` }
}

const SECRETS = new Set(['AUTH_SECRET', 'SMTP_URL', 'PURGE_URLS', 'DATABASE_URL'])

/** The value that was given, unless it is one that no log should hold. */
function echo(name: string, value: string | undefined): string {
  return SECRETS.has(name) ? '' : ` It is ${JSON.stringify(value)}.`
}

export const env = readEnvironment()

/** A paper with a setting it cannot understand does not open: whoever set it reads the sentence and nothing else. */
function readEnvironment(): Environment {
  try {
    return parseEnvironment(process.env)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}

/** True while pages are being compiled: then there is no database, and none is needed. */
export const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'
