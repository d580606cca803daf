/** What a page shows, with the cache tags of everything it was made of. */
export interface Loaded<T> {
  view: T
  tags: string[]
}
