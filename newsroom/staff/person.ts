import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { PASSWORD_LENGTH } from './auth.ts'

const FEWEST_SIGNS = 5

/** What people type of themselves. Reasons are keys of `Desk.errors`. */

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(200, 'too-long')
  .pipe(z.email('bad-email'))

export const nameSchema = z.string().transform(cleanLine).pipe(z.string().min(1, 'required').max(80, 'too-long'))

export const passwordSchema = z
  .string()
  .min(PASSWORD_LENGTH.min, 'password-short')
  .max(PASSWORD_LENGTH.max, 'too-long')
  // «aaaaaaaaaaaa», «121212121212».
  .refine((password) => new Set(password).size >= FEWEST_SIGNS, 'password-weak')
