const keys = new WeakMap<object, string>()

/**
 * A text that two values share exactly when they say the same, whatever the order of their keys. Parts of stories are
 * never changed in place, so what was worked out once for an object is kept.
 */
export function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const known = keys.get(value)
  if (known !== undefined) return known
  const key = Array.isArray(value) ? `[${value.map(keyOf).join()}]` : `{${entriesOf(value).join()}}`
  keys.set(value, key)
  return key
}

/** Whether two values of stories say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || keyOf(one) === keyOf(other)
}

function entriesOf(value: object): string[] {
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${keyOf(part)}`)
}
