import { getTranslations } from 'next-intl/server'

/** The words of feeds. A feed is written where nobody translates: what goes into a sentence later has its place in braces. */
export async function feedWords() {
  const t = await getTranslations()
  const kinds = (kind: 'correction' | 'clarification' | 'update' | 'withdrawal') =>
    t('Corrections.label', { kind: t(`Corrections.kinds.${kind}`) })
  return {
    title: t('Feeds.title', { paper: '{paper}', name: '{name}' }),
    sectionDescription: t('Meta.sectionDescription', { name: '{name}', paper: '{paper}' }),
    topicDescription: t('Meta.topicDescription', { name: '{name}', paper: '{paper}' }),
    personDescription: t('Meta.personDescription', { name: '{name}', job: '{job}', paper: '{paper}' }),
    dateline: t('Blocks.dateline', { place: '{place}' }),
    readAlso: t('Blocks.readAlso'),
    archivePhoto: t('Common.archivePhoto'),
    photoBy: t.markup('Common.photoBy', { names: () => '{names}' }),
    source: t('Article.source', { source: '{source}' }),
    sensitive: t('Feeds.sensitive', { label: t('Article.sensitive'), detail: t('Article.sensitiveDetail') }),
    more: t('Feeds.more'),
    formats: {
      news: null,
      opinion: t('Article.opinion'),
      analysis: t('Common.formats.analysis'),
      interview: t('Common.formats.interview'),
      report: null,
      feature: null,
      live: t('Common.formats.live'),
      gallery: null,
      video: null,
      statement: t('Common.formats.statement'),
      obituary: null,
      sponsored: t('Common.formats.sponsored'),
    },
    open: {
      youtube: t('Blocks.open.youtube'),
      x: t('Blocks.open.x'),
      facebook: t('Blocks.open.facebook'),
      instagram: t('Blocks.open.instagram'),
      tiktok: t('Blocks.open.tiktok'),
    },
    corrections: {
      correction: kinds('correction'),
      clarification: kinds('clarification'),
      update: kinds('update'),
      withdrawal: kinds('withdrawal'),
    },
  }
}

/** What an address without a feed is answered with. */
export async function noFeed(): Promise<string> {
  const t = await getTranslations('Feeds')
  return t('missing')
}
