import type { ImageObjectLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts'
import { hasArabic } from '#arabic/bidi.ts'
import { type Picture, previewFile, type Shape } from '../../media/picture.ts'
import { pixels } from './organization.ts'

/** How search engines ask for the picture of a story. */
const ASKED_SHAPES = ['16x9', '4x3', '1x1'] as const

/** Search engines refuse smaller ones (width times height). */
const FEWEST_PIXELS = 50_000

/** Public licences by the names they go by: «CC-BY-SA-4.0», «CC BY 2.0». */
const CREATIVE_COMMONS = /^CC[ -](BY(?:-(?:NC|ND|SA|NC-SA|NC-ND))?)[ -](\d\.\d)$/i
const CC_ZERO = /^CC0(?:[ -]1\.0)?$/i
const PUBLIC_DOMAIN = /^public[ -]domain$/i

export interface ImageSetting {
  origin: string
  /** Who took it, when the paper knows that and not only a name under the picture. */
  creator?: PersonLeaf | OrganizationLeaf
}

/** A picture cut as search engines ask for it: 16:9, 4:3 and 1:1, as far as each was made. */
export function describeCrops(picture: Picture, setting: ImageSetting): ImageObjectLeaf[] {
  return ASKED_SHAPES.flatMap((shape) => describeImage(picture, shape, setting) ?? [])
}

/** A picture in one shape, with what is known of its maker and licence. */
export function describeImage(picture: Picture, shape: Shape, setting: ImageSetting): ImageObjectLeaf | undefined {
  const file = previewFile(picture, shape)
  if (!file || file.width * file.height < FEWEST_PIXELS) return undefined
  const { credit, licence } = picture
  const license = licence === null ? undefined : licenceAddress(licence)
  return {
    '@type': 'ImageObject',
    url: setting.origin + file.path,
    width: pixels(file.width),
    height: pixels(file.height),
    caption: picture.caption ?? picture.alt,
    creditText: credit ?? undefined,
    creator: setting.creator,
    license,
    // The name of a licence tells a machine nothing; a sentence about rights is one to read.
    copyrightNotice: license === undefined && licence !== null && hasArabic(licence) ? licence : undefined,
  }
}

/** Where a licence can be read: itself when it is an address, else a public licence's own page. */
export function licenceAddress(licence: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(licence)) return licence
  if (CC_ZERO.test(licence)) return 'https://creativecommons.org/publicdomain/zero/1.0/'
  if (PUBLIC_DOMAIN.test(licence)) return 'https://creativecommons.org/publicdomain/mark/1.0/'
  const [, terms, version] = CREATIVE_COMMONS.exec(licence) ?? []
  return terms && version && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
}
