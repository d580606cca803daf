import type { Story } from '#newsroom/stories/story.ts'

export type Credit = Story['credits'][number]

/** The name a credit is printed with; undefined for a person nothing is known of any more. */
export function creditName(credit: Credit, people: Record<number, { name: string }>): string | undefined {
  return 'personId' in credit ? people[credit.personId]?.name : credit.freeName
}

/** Tells the lines of a byline apart: one person may have several roles, and one role several people. */
export function creditKey(credit: Credit): string {
  return `${credit.role} ${'personId' in credit ? credit.personId : `= ${credit.freeName}`}`
}

/** A list with the entry at `from` put in the place of the one at `to`; the same list when there is no such place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const entry = list[from]
  if (entry === undefined || to < 0 || to >= list.length) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, entry)
}
