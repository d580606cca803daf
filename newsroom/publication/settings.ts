import { z } from 'zod'
import { houseStyleSchema } from '../copy/house-style.ts'
import { discoverySchema } from '../discovery/settings.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'bad-colour')
const address = z.string().regex(/^https?:\/\/[^\s"'<>]+$/, 'bad-link')
const colourPair = z.strictObject({ light: colour, dark: colour })

/** What a title chooses for itself. Every value has a default, so an empty object is a paper that prints. */
export const settingsSchema = z.strictObject({
  /** Digits in dates and counts: `latn` 2026, `arab` ٢٠٢٦. */
  digits: z.enum(['latn', 'arab']).default('latn'),
  /** Days to move the computed Hijri date by, when the country saw the moon otherwise. */
  hijriOffset: z.union([z.literal(-1), z.literal(0), z.literal(1)]).default(0),
  /** Stories on a page of a listing. */
  pageSize: z.int('not-number').min(5, 'page-size').max(100, 'page-size').default(24),
  theme: z
    .strictObject({
      accent: colourPair.default({ light: '#8c1a1f', dark: '#ee8f80' }),
      accentFill: colourPair.default({ light: '#8c1a1f', dark: '#a3282a' }),
      paper: colourPair.default({ light: '#fbf8f1', dark: '#161412' }),
      tint: colourPair.default({ light: '#f3eee2', dark: '#1e1b18' }),
      /** CSS families for headlines and for text, before the built-in fallbacks. */
      headlineFace: z
        .string()
        .regex(/^[\w\s-]+$/)
        .default('Matbaa Headline'),
      textFace: z
        .string()
        .regex(/^[\w\s-]+$/)
        .default('Matbaa Text'),
    })
    .prefault({}),
  /** Outlines of the name plate: the `viewBox` and the paths of an SVG; null prints the name in the text face. */
  plate: z
    .strictObject({
      viewBox: z.string().regex(/^[\d\s.-]+$/),
      paths: z.array(z.string().regex(/^[\sMLHVCSQTAZmlhvcsqtaz\d.,-]+$/)),
    })
    .nullable()
    .default(null),
  contact: z
    .strictObject({
      address: z.string().default(''),
      phone: z.string().default(''),
      email: z.string().default(''),
    })
    .prefault({}),
  follow: z
    .strictObject({
      /** Ask readers to make the paper a preferred source; null leaves the call out. */
      google: address.nullable().default(null),
      whatsapp: address.nullable().default(null),
      facebook: address.nullable().default(null),
      x: address.nullable().default(null),
      telegram: address.nullable().default(null),
      youtube: address.nullable().default(null),
    })
    .prefault({}),
  houseStyle: houseStyleSchema.prefault({}),
  discovery: discoverySchema.prefault({}),
})
export type Settings = z.infer<typeof settingsSchema>
