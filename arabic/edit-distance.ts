/**
 * How many slips part two words: a letter more, less, another, or two exchanged (optimal string alignment). Counts no
 * further than `most`; more than that is `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, last, before)
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

/** What it costs to make the first `i` letters of `a` the beginnings of `b`. */
function nextRow(a: string, b: string, i: number, last: number[], before: number[]): number[] {
  const row = [i]
  for (let j = 1; j <= b.length; j += 1) {
    const change = a[i - 1] === b[j - 1] ? 0 : 1
    const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change)
    const isExchanged = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    row.push(isExchanged ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
  }
  return row
}
