/**
 * The one register of cache-tag names. A page carries the tags of all it shows; a write records the tags of all it
 * changes. ASCII, by id: a name may change, an id does not.
 */
export const tags = {
  /** The frame of every page: name, settings, masthead in the header, navigation. */
  publication: 'publication',
  masthead: 'masthead',
  /** The front page's own choice of stories. */
  front: 'front',
  article: (id: number) => `article:${id}`,
  /** Readers may no longer see the story, not even on a page that is shown because no newer one can be made. */
  withdrawn: (id: number) => `withdrawn:${id}`,
  /** The thing itself: its name, its address. */
  section: (id: number) => `section:${id}`,
  topic: (id: number) => `topic:${id}`,
  person: (id: number) => `person:${id}`,
  /** Its list of stories, which every publication changes. A page that only prints the name does not carry this. */
  sectionList: (id: number) => `section-list:${id}`,
  topicList: (id: number) => `topic-list:${id}`,
  personList: (id: number) => `person-list:${id}`,
  /** Every page of search results: whatever is published may be one. */
  search: 'search',
  /** Every page that says there is nothing at its address: whatever is published may prove it wrong. */
  missing: 'missing',
  /** The rules for addresses that are no page: each process keeps them. Goes with `missing`. */
  redirects: 'redirects',
  archiveDay: (day: { year: number; month: number; day: number }) => `day:${day.year}-${day.month}-${day.day}`,
  archiveMonth: (month: { year: number; month: number }) => `month:${month.year}-${month.month}`,
  corrections: 'corrections',
  staticPage: (id: number) => `page:${id}`,
  /** What a partner's feed holds, and whether its secret still leads to it. */
  partnerFeed: (id: number) => `partner-feed:${id}`,
  /** What is shown is no longer true from this instant on (milliseconds UTC); the caches read the number. */
  until: (instant: number) => `until:${Math.ceil(instant)}`,
  /** The page's HTTP status is not 200. */
  status: (code: 404 | 410) => `status:${code}`,
} as const
