import { fold } from '#arabic/fold.ts'

/** One of several things to pick. */
export interface Option {
  id: string
  label: string
  /** What tells it from its like: an office, a section. */
  detail?: string
}

/** The id of a name that is not among the options yet; its label is what was typed. */
export const NEW_OPTION = 'new'

/** Options that have every typed word at the beginning of one of theirs, in any spelling. */
export function filterOptions<T extends Option>(options: T[], typed: string): T[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return options
  return options.filter((option) => {
    const own = fold(`${option.label} ${option.detail ?? ''}`).split(/[\s\-/()]+/)
    return words.every((word) => own.some((one) => one.startsWith(word) || one.startsWith(`\u0627\u0644${word}`)))
  })
}

/** Whether an option is called exactly that, in any spelling. */
export function hasOption(options: Option[], typed: string): boolean {
  const key = fold(typed.trim())
  return options.some((option) => fold(option.label.trim()) === key)
}
