import type { makeDeskSchema } from './desk-schema.ts'
import type { Columns } from './engines/sqlite/columns.ts'
import type { makePaperSchema } from './schema.ts'

/** The tables of what the newsroom knows of its language: what search takes for one word, and what the copy desk minds. */
export function makeLanguageSchema(
  c: Columns,
  { article, user }: ReturnType<typeof makePaperSchema> & ReturnType<typeof makeDeskSchema>,
) {
  /** Words that search takes for one: a noun and its broken plural, two names of one thing. */
  const synonym = c.table('synonym', {
    id: c.id(),
    /** Two or more words or short phrases, as they were typed. */
    words: c.json().notNull(),
    updatedAt: c.instant().notNull(),
  })

  /** The words of headlines, for what search offers while somebody types and when it finds nothing. */
  const searchWord = c.table(
    'search_word',
    {
      /** The rules of the index that the word was counted for. */
      version: c.int().notNull(),
      /** Folded. */
      word: c.text().notNull(),
      /** As it stands in headlines, without tashkeel; a folded word may be written in several ways. */
      shown: c.text().notNull(),
      stem: c.text().notNull(),
      /** In how many headlines, about: a story that is saved again is not counted again. */
      uses: c.int().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.version, t.word, t.shown] }), c.index('search_word_stem').on(t.version, t.stem)],
  )

  /** What the copy desk was told about words, for every story. */
  const copyWord = c.table(
    'copy_word',
    {
      id: c.id(),
      /** `name`: right as it is; `spelling`: written as `instead`; `cliche`: better left out; `ignored`: `ruleId` is silent on it. */
      kind: c.text().notNull(),
      word: c.text().notNull(),
      /** '' where the kind has no rule: a null would be unequal to itself. */
      ruleId: c.text().notNull().default(''),
      instead: c.text(),
      createdById: c.text().references(() => user.id),
      createdAt: c.instant().notNull(),
    },
    (t) => [c.uniqueIndex('copy_word_once').on(t.kind, t.word, t.ruleId)],
  )

  /** What the copy desk was told to leave alone in one story. */
  const copyIgnore = c.table(
    'copy_ignore',
    {
      articleId: c
        .int()
        .notNull()
        .references(() => article.id),
      ruleId: c.text().notNull(),
      /** The text that was found fault with. */
      text: c.text().notNull(),
      createdById: c.text().references(() => user.id),
      createdAt: c.instant().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.articleId, t.ruleId, t.text] })],
  )

  return { synonym, searchWord, copyWord, copyIgnore }
}
