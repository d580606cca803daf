/**
 * The shape of the sample edition: plain data, written by hand, turned into rows by `newsroom/setup`.
 * Times are given as an age (`'12m'`, `'3h'`, `'2d'`, `'9y'`) so that a fresh install always opens on today's paper.
 */

export type SampleSectionKey =
  | 'city'
  | 'news'
  | 'reports'
  | 'economy'
  | 'opinion'
  | 'culture'
  | 'sport'
  | 'science'
  | 'education'
  | 'health'
  | 'life'
  | 'pictures'
  | 'transport'
  | 'housing'
  | 'utilities'
  | 'districts'
  | 'markets'
  | 'farming'
  | 'work'
  | 'books'
  | 'stage'
  | 'music'
  | 'art'

export type SampleFormat =
  | 'news'
  | 'opinion'
  | 'analysis'
  | 'interview'
  | 'report'
  | 'feature'
  | 'live'
  | 'gallery'
  | 'statement'
  | 'obituary'

/** How long ago, counted back from the moment of installation: minutes, hours, days or years. */
export type Age = `${number}${'m' | 'h' | 'd' | 'y'}`

/**
 * One block of a story. A bare string is a paragraph; inside any text `**bold**` and `[words](https://…)` are understood.
 * `photo` names a key of `photos.ts`, `also` the key of another story.
 */
export type SampleBlock =
  | string
  | { h2: string }
  | { h3: string }
  | { quote: string; by?: string }
  | { pull: string; by?: string }
  | { list: string[] }
  | { steps: string[] }
  | { photo: string; caption: string; archive?: true }
  | { gallery: { photo: string; caption: string }[] }
  | { table: string[][]; caption: string }
  | { box: string; rows?: [term: string, words: string][]; text?: string[] }
  | { also: string }
  | { embed: 'youtube' | 'x' | 'facebook'; id: string; caption: string }
  | { divider: true }

export interface SamplePerson {
  /** Latin, kebab-case, unique. */
  key: string
  name: string
  job: string
  bio: string
  /** A key of `photos.ts`; left out when the person has no portrait. */
  portrait?: string
}

export interface SampleStory {
  /** Latin, kebab-case, unique. */
  key: string
  section: SampleSectionKey
  format: SampleFormat
  kicker?: string
  headline: string
  /** A shorter headline for cards, when the full one is too long for them. */
  frontHeadline?: string
  standfirst?: string
  /** Where it was written, without a colon: «رأس النهر». */
  dateline?: string
  /** A news agency or a partner, when the copy is not the paper's own. */
  source?: string
  /** Keys of people, in the order of the byline. */
  by: string[]
  /** Key of the person credited for the photographs, when it is one of the staff. */
  photos?: string
  ago: Age
  /** A change that a reader should know of. */
  revisedAgo?: Age
  lead?: { photo: string; caption: string; archive?: true }
  tags: string[]
  body: SampleBlock[]
  corrections?: { kind: 'correction' | 'clarification' | 'update'; text: string; ago: Age }[]
  /** Shown in the «عاجل» bar for this long from the moment of installation. */
  breakingFor?: Age
  /** Withdrawn for cause: the address answers 410 with this reason. */
  killed?: string
  /** Keys of stories picked by hand to stand under this one. */
  related?: string[]
  sensitive?: true
}
