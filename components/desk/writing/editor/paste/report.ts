/** What cleaning took away or changed. The screen has words for each. */
export const CLEANED = [
  'styles',
  'colours',
  'pictures',
  'embedded',
  'footnotes',
  'comments',
  'deletions',
  'hidden',
  'emptyParagraphs',
  'joinedLines',
  'chatStamps',
  'chatMarks',
  'unsafeLinks',
  'deadLinks',
  'tidiedLinks',
  'nestedLists',
  'mergedCells',
  'invisibleMarks',
  'persianLetters',
  'presentationForms',
  'tatweel',
] as const
export type CleanedCode = (typeof CLEANED)[number]

/** How often each was met; what was not met is not in it. */
export type Report = Partial<Record<CleanedCode, number>>

export function count(report: Report, code: CleanedCode, times = 1): void {
  if (times > 0) report[code] = (report[code] ?? 0) + times
}
