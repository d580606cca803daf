import { z } from 'zod'
import { RULE_IDS } from '#arabic/copy/copy.ts'

/**
 * How the paper writes where more than one way is right. Every value has a default. The digits are those of the paper's
 * dates (`settings.digits`). A rule that is gone is not an error in a paper that once switched it off.
 */
export const houseStyleSchema = z.strictObject({
  /** «عامًا» or «عاماً». */
  tanween: z.enum(['before', 'after', 'consistent', 'any']).default('before'),
  quotes: z.enum(['guillemets', 'curly', 'straight', 'any']).default('guillemets'),
  /** Where «..» may stand. */
  twoDots: z.enum(['everywhere', 'headlines', 'nowhere']).default('everywhere'),
  /** «المحلي», «المحلى», or one way in a story. */
  finalYa: z.enum(['dotted', 'dotless', 'consistent', 'any']).default('consistent'),
  /** «قبل يومين» rather than «منذ يومين». */
  since: z.enum(['before', 'any']).default('any'),
  months: z.enum(['egyptian', 'levantine', 'maghrebi', 'any']).default('egyptian'),
  /** «ميشيجان» or «ميشيغان». */
  foreignJim: z.enum(['jim', 'ghain', 'any']).default('jim'),
  /** «د. أحمد» or «الدكتور أحمد». */
  honorifics: z.enum(['short', 'full', 'any']).default('any'),
  rulesOff: z
    .array(z.string())
    .transform((ids) => RULE_IDS.filter((id) => ids.includes(id)))
    .default([]),
})
export type HouseStyle = z.infer<typeof houseStyleSchema>
