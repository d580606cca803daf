import { house } from './house.ts'
import { letters } from './letters.ts'
import { numbers } from './numbers.ts'
import { punctuation } from './punctuation.ts'
import { quotes } from './quotes.ts'
import { repeated } from './repeated.ts'
import { spacing } from './spacing.ts'
import { spelling } from './spelling.ts'
import type { CopyRule } from './text.ts'
import { finalYa } from './ya.ts'

/** Every rule of the copy desk. Where two find fault with one stretch the earlier one has it. */
export const RULES: readonly CopyRule[] = [
  ...letters,
  ...spacing,
  ...punctuation,
  ...numbers,
  ...spelling,
  ...finalYa,
  ...repeated,
  ...quotes,
  ...house,
]
