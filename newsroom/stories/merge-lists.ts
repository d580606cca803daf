import { keyOf } from './same.ts'

/**
 * Two people's changes of one list, taken together: what either added is in, what either took away is out. The order is
 * that of whoever moved things about; `mine` when both did.
 */
export function mergeLists<T>({ base, mine, theirs }: { base: T[]; mine: T[]; theirs: T[] }): T[] {
  const [first, second] = isReordered(mine, base) ? [mine, theirs] : [theirs, mine]
  const inBase = new Set(base.map(keyOf))
  const inFirst = new Set(first.map(keyOf))
  const inSecond = new Set(second.map(keyOf))
  const merged = first.filter((item) => inSecond.has(keyOf(item)) || !inBase.has(keyOf(item)))
  let after: string | undefined
  for (const item of second) {
    const key = keyOf(item)
    if (!inBase.has(key) && !inFirst.has(key)) insertAfter(merged, item, after)
    after = key
  }
  return merged
}

/** Behind the one it followed, or at the end when that one is gone. */
function insertAfter<T>(list: T[], item: T, after: string | undefined): void {
  if (after === undefined) {
    list.unshift(item)
    return
  }
  const at = list.findIndex((one) => keyOf(one) === after)
  list.splice(at === -1 ? list.length : at + 1, 0, item)
}

function isReordered<T>(list: T[], base: T[]): boolean {
  const places = new Map(base.map((item, place) => [keyOf(item), place]))
  const order = list.flatMap((item) => places.get(keyOf(item)) ?? [])
  return order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0))
}
