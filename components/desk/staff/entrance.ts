/** What a form before signing in is answered with; what was typed comes back, but never a password. */
export interface EntranceAnswer {
  /** A key of `Desk.errors`. */
  code?: string
  /** Name of the field to a key of `Desk.errors`. */
  fields?: Record<string, string>
  values?: Record<string, string>
  /** There is nothing more to do on this page. */
  isDone?: boolean
}

export type EntranceAction = (previous: EntranceAnswer, form: FormData) => Promise<EntranceAnswer>

/** One line to fill in. */
export interface EntranceField {
  name: string
  label: string
  type: 'text' | 'email' | 'password'
  autoComplete: string
  hint?: string
  value?: string
  /** A code of digits: a telephone shows its digits. */
  isCode?: true
}
