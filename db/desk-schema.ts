import type { Columns } from './engines/sqlite/columns.ts'
import type { makePaperSchema } from './schema.ts'

/**
 * The tables of the desk: people who sign in, what they may do, what they are writing, and what they did.
 * `user`, `session`, `account`, `verification` and `twoFactor` have the columns better-auth asks for, besides ours.
 */
export function makeDeskSchema(c: Columns, { article, section, person }: ReturnType<typeof makePaperSchema>) {
  const user = c.table(
    'user',
    {
      id: c.textKey(),
      name: c.text().notNull(),
      email: c.text().notNull(),
      emailVerified: c.bool().notNull().default(false),
      image: c.text(),
      createdAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
      twoFactorEnabled: c.bool().notNull().default(false),
      /** One of `ROLES`. */
      role: c.text().notNull().default('reporter'),
      /** Read on every request: a person who left is out at once. */
      isBanned: c.bool().notNull().default(false),
      /** The language of the desk for this person: `ar` or `en`. */
      language: c.text().notNull().default('ar'),
      /** Whose byline this person writes under. */
      personId: c.int().references(() => person.id),
      /** Belongs to the sample edition: signs in on this machine only, and without a second factor. */
      isSample: c.bool().notNull().default(false),
    },
    (t) => [c.uniqueIndex('user_email').on(t.email)],
  )
  const userId = () =>
    c
      .text()
      .notNull()
      .references(() => user.id)
  const articleId = () =>
    c
      .int()
      .notNull()
      .references(() => article.id)

  const session = c.table(
    'session',
    {
      id: c.textKey(),
      token: c.text().notNull(),
      userId: userId(),
      expiresAt: c.instant().notNull(),
      createdAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
      ipAddress: c.text(),
      userAgent: c.text(),
    },
    (t) => [c.uniqueIndex('session_token').on(t.token), c.index('session_user').on(t.userId)],
  )

  const account = c.table(
    'account',
    {
      id: c.textKey(),
      accountId: c.text().notNull(),
      providerId: c.text().notNull(),
      userId: userId(),
      accessToken: c.text(),
      refreshToken: c.text(),
      idToken: c.text(),
      accessTokenExpiresAt: c.instant(),
      refreshTokenExpiresAt: c.instant(),
      scope: c.text(),
      /** A scrypt hash. */
      password: c.text(),
      createdAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
    },
    (t) => [c.index('account_user').on(t.userId)],
  )

  const verification = c.table(
    'verification',
    {
      id: c.textKey(),
      identifier: c.text().notNull(),
      value: c.text().notNull(),
      expiresAt: c.instant().notNull(),
      createdAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
    },
    (t) => [c.index('verification_identifier').on(t.identifier)],
  )

  const twoFactor = c.table(
    'two_factor',
    {
      id: c.textKey(),
      secret: c.text().notNull(),
      backupCodes: c.text().notNull(),
      userId: userId(),
      verified: c.bool().default(true),
      failedVerificationCount: c.int().default(0),
      lockedUntil: c.instant(),
    },
    (t) => [c.index('two_factor_user').on(t.userId)],
  )

  /** Failed attempts, by account and by address: `sign-in:someone@paper.example`. */
  const attempt = c.table('attempt', {
    key: c.textKey(),
    count: c.int().notNull(),
    startedAt: c.instant().notNull(),
  })

  const invitation = c.table(
    'invitation',
    {
      id: c.id(),
      /** SHA-256 of what stands in the link, hex: the link itself is known to the invited alone. */
      tokenHash: c.text().notNull(),
      /** Null in the link that makes the first administrator. */
      email: c.text(),
      name: c.text(),
      role: c.text().notNull(),
      /** Section ids of a desk editor. */
      sectionIds: c.json().notNull(),
      invitedById: c.text().references(() => user.id),
      createdAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
      acceptedAt: c.instant(),
      revokedAt: c.instant(),
    },
    (t) => [c.uniqueIndex('invitation_token').on(t.tokenHash)],
  )

  /** The sections a desk editor answers for; those below them are included. */
  const userSection = c.table(
    'user_section',
    {
      userId: userId(),
      sectionId: c
        .int()
        .notNull()
        .references(() => section.id),
    },
    (t) => [c.primaryKey({ columns: [t.userId, t.sectionId] })],
  )

  /** Mail that was sent or, without SMTP settings, that waits here to be read by an administrator. */
  const mail = c.table(
    'mail',
    {
      id: c.id(),
      to: c.text().notNull(),
      subject: c.text().notNull(),
      text: c.text().notNull(),
      createdAt: c.instant().notNull(),
      sentAt: c.instant(),
      error: c.text(),
    },
    (t) => [c.index('mail_created').on(t.createdAt)],
  )

  /** Who did what, when and why. Rows are only ever added: the database itself refuses anything else. */
  const audit = c.table(
    'audit',
    {
      id: c.id(),
      at: c.instant().notNull(),
      /** Null for what the paper does by itself. */
      userId: c.text().references(() => user.id),
      /** The name at that time. */
      userName: c.text(),
      action: c.text().notNull(),
      articleId: c.int().references(() => article.id),
      /** What else was acted on: `section:4`, `user:abc`. */
      object: c.text(),
      fromState: c.text(),
      toState: c.text(),
      reason: c.text(),
      detail: c.json(),
      /** SHA-256 of the network address with the paper's secret, hex. */
      addressHash: c.text(),
    },
    (t) => [c.index('audit_article').on(t.articleId, t.id), c.index('audit_user').on(t.userId, t.id)],
  )

  /** What is being written. The public copy of a story is in `article`; this one is ahead of it until it is published. */
  const draft = c.table('draft', {
    articleId: c.key().references(() => article.id),
    /** Counts saves; the guard against overwriting another's work. */
    version: c.int().notNull(),
    /** Parsed by `storySchema`. */
    content: c.json().notNull(),
    /** Differs from the public copy. */
    isAhead: c.bool().notNull().default(false),
    updatedAt: c.instant().notNull(),
    updatedById: c.text().references(() => user.id),
  })

  /** Who has a story open, in which browser tab. */
  const presence = c.table(
    'presence',
    {
      articleId: articleId(),
      tab: c.text().notNull(),
      userId: userId(),
      /** The field the person is in. */
      place: c.text(),
      at: c.instant().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.articleId, t.tab] })],
  )

  const job = c.table(
    'job',
    {
      id: c.id(),
      kind: c.text().notNull(),
      articleId: articleId(),
      runAt: c.instant().notNull(),
      attempts: c.int().notNull().default(0),
      lastError: c.text(),
      doneAt: c.instant(),
    },
    (t) => [c.index('job_due').on(t.doneAt, t.runAt), c.index('job_article').on(t.articleId)],
  )

  /** What staff must know of and somebody must tick off: a story that did not go out on time. */
  const alarm = c.table(
    'alarm',
    {
      id: c.id(),
      kind: c.text().notNull(),
      articleId: c.int().references(() => article.id),
      detail: c.json().notNull(),
      at: c.instant().notNull(),
      clearedAt: c.instant(),
      clearedById: c.text().references(() => user.id),
    },
    (t) => [c.index('alarm_open').on(t.clearedAt)],
  )

  /** A list of stories a person made and named. */
  const savedView = c.table(
    'saved_view',
    { id: c.id(), userId: userId(), name: c.text().notNull(), query: c.text().notNull() },
    (t) => [c.uniqueIndex('saved_view_name').on(t.userId, t.name)],
  )

  /** A link to an unpublished story for people without an account. */
  const previewLink = c.table(
    'preview_link',
    {
      id: c.id(),
      tokenHash: c.text().notNull(),
      articleId: articleId(),
      createdById: userId(),
      createdAt: c.instant().notNull(),
      expiresAt: c.instant().notNull(),
      revokedAt: c.instant(),
    },
    (t) => [c.uniqueIndex('preview_link_token').on(t.tokenHash), c.index('preview_link_article').on(t.articleId)],
  )

  /** Addresses that were: the slug a section, person, topic or page had before it was renamed. */
  const oldSlug = c.table(
    'old_slug',
    {
      /** `section`, `person`, `topic`, `page`. */
      kind: c.text().notNull(),
      slug: c.text().notNull(),
      targetId: c.int().notNull(),
      until: c.instant().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.kind, t.slug] })],
  )

  return {
    user,
    session,
    account,
    verification,
    twoFactor,
    attempt,
    invitation,
    userSection,
    mail,
    audit,
    draft,
    presence,
    job,
    alarm,
    savedView,
    previewLink,
    oldSlug,
  }
}
