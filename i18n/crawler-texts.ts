import { getTranslations } from 'next-intl/server'

/** The words of llms.txt. */
export async function llmsWords(facts: {
  name: string
  legalName: string
  foundedYear: number
  refusesTraining: boolean
  origin: string
}) {
  const { name, origin } = facts
  const t = await getTranslations('Llms')
  const year = String(facts.foundedYear)
  return {
    founded: t('founded', { name, owner: facts.legalName || name, year }),
    sections: t('sections'),
    feeds: t('feeds'),
    about: t('about'),
    rights: t('rights'),
    masthead: t('masthead'),
    corrections: t('corrections'),
    archive: t('archive'),
    feedNames: { rss: t('rss'), atom: t('atom'), json: t('json') },
    licence: t(facts.refusesTraining ? 'licenceRefused' : 'licence', { owner: facts.legalName || name, origin }),
  }
}
