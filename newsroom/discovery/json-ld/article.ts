import type {
  AdvertiserContentArticleLeaf,
  AnalysisNewsArticleLeaf,
  CorrectionCommentLeaf,
  LiveBlogPostingLeaf,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
  PersonLeaf,
  ReportageNewsArticleLeaf,
} from 'schema-dts'
import { toCairoIso } from '#arabic/dates.ts'
import type { CreditRole, Format } from '../../articles/article.ts'
import { countGalleryPictures, pictureUses } from '../../articles/body.ts'
import type { Article, Correction, Credit } from '../../articles/views.ts'
import type { Edition } from '../../edition.ts'
import type { Picture } from '../../media/picture.ts'
import { describeWay } from './breadcrumbs.ts'
import { reference, type Thing, writeGraph } from './graph.ts'
import { describeCrops, describeImage, type ImageSetting } from './image.ts'
import { describeCoverage } from './live.ts'
import { describeOrganization, organizationId } from './organization.ts'

type StoryThing =
  | NewsArticleLeaf
  | ReportageNewsArticleLeaf
  | OpinionNewsArticleLeaf
  | AnalysisNewsArticleLeaf
  | AdvertiserContentArticleLeaf
  | LiveBlogPostingLeaf

/** What each format is to schema.org, which has no name of its own for the others. */
const TYPES: Record<Format, StoryThing['@type']> = {
  news: 'NewsArticle',
  report: 'ReportageNewsArticle',
  feature: 'ReportageNewsArticle',
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  interview: 'NewsArticle',
  live: 'LiveBlogPosting',
  gallery: 'NewsArticle',
  video: 'NewsArticle',
  statement: 'NewsArticle',
  obituary: 'NewsArticle',
  // What somebody paid for is no news, and machines are told so like readers.
  sponsored: 'AdvertiserContentArticle',
}

/** The structured data of a story's page. */
export function articleGraph(edition: Edition, article: Article): string {
  const { section, headline, href } = article
  const above = section.parent ? [section.parent, section] : [section]
  return writeGraph([
    describeStory(edition, article),
    describeWay(edition, [...above, { name: headline, href }]),
    describeOrganization(edition),
  ])
}

function describeStory(edition: Edition, article: Article): Thing {
  const { origin } = edition
  const { section, seoTitle, headline, revisedAt } = article
  const url = origin + article.href
  const people = (role: CreditRole) => article.credits.filter((credit) => credit.role === role)
  const writers = people('writer')
  const publisher = reference(organizationId(edition))
  const setting = imageSetting(origin, people('photo'))
  return {
    '@type': TYPES[article.format],
    '@id': `${url}#story`,
    url,
    mainEntityOfPage: url,
    headline,
    alternativeHeadline: seoTitle === headline ? undefined : (seoTitle ?? undefined),
    description: article.description,
    image: article.lead ? describeCrops(article.lead, setting(article.lead)) : undefined,
    associatedMedia: galleryOf(article, setting),
    datePublished: toCairoIso(article.publishedAt),
    dateModified: revisedAt === null ? undefined : toCairoIso(revisedAt),
    author: writers.length > 0 ? writers.map((writer) => describeCredit(writer, origin)) : publisher,
    translator: people('translation').map((one) => describeCredit(one, origin)),
    editor: people('editing').map((one) => describeCredit(one, origin)),
    contributor: [...people('photo'), ...people('video')].map((one) => describeCredit(one, origin)),
    sourceOrganization: article.source ? { '@type': 'Organization', name: article.source } : undefined,
    publisher,
    articleSection: section.parent ? [section.parent.name, section.name] : section.name,
    keywords: article.tags.map((tag) => tag.name),
    wordCount: article.wordCount,
    isAccessibleForFree: true,
    inLanguage: 'ar',
    correction: article.corrections.map(describeCorrection),
    ...(article.format === 'live'
      ? describeCoverage(article)
      : article.format !== 'sponsored' && { dateline: article.dateline ?? undefined }),
  }
}

/** A name and its page, without the job: «كتب» and titles are no part of a name. */
function describeCredit({ name, href }: Credit, origin: string): PersonLeaf {
  return { '@type': 'Person', name, url: href ? origin + href : undefined }
}

function describeCorrection({ text, at }: Correction): CorrectionCommentLeaf {
  return { '@type': 'CorrectionComment', text, datePublished: toCairoIso(at) }
}

/** The maker of a picture is known when the name under it is one of the story's photographers. */
function imageSetting(origin: string, photographers: Credit[]) {
  return (picture: Picture): ImageSetting => {
    const maker = photographers.find((one) => one.name === picture.credit)
    return { origin, creator: maker && describeCredit(maker, origin) }
  }
}

/** A photo story is its pictures; those that stand in other stories are found with the text. */
function galleryOf(article: Article, setting: (picture: Picture) => ImageSetting) {
  if (countGalleryPictures(article.body) === 0) return undefined
  return pictureUses(article.body).flatMap(({ mediaId, caption }) => {
    const picture = article.pictures[mediaId]
    return (picture && describeImage({ ...picture, caption }, 'whole', setting(picture))) ?? []
  })
}
