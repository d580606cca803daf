'use client'

import { useTranslations } from 'next-intl'
import type { DiscoveryForm } from '#newsroom/discovery/manage.ts'
import { Notice } from '../ui/Notice.tsx'
import css from './Discovery.module.css'

/** In words: who is told of changes, and which machines are kept away. */
export function Standing(props: { standing: DiscoveryForm['standing']; refusesTraining: boolean }) {
  const { standing, refusesTraining } = props
  const t = useTranslations('Desk.discovery')
  return (
    <section className={css.standing} aria-label={t('tabs.standing')}>
      {standing.isStaging && <Notice kind="warning">{t('staging')}</Notice>}
      <dl className={css.facts}>
        <dt>{t('channels.indexnow')}</dt>
        <dd>{t(`indexnow.${standing.indexnow}`)}</dd>
        <dt>{t('channels.websub')}</dt>
        <dd>{t(`websub.${standing.websub}`)}</dd>
        <dt>{t('training')}</dt>
        <dd>{t(refusesTraining ? 'trainingRefused' : 'trainingAllowed')}</dd>
        <dt>{t('files')}</dt>
        <dd className={css.files}>
          {standing.files.map(({ path, isThere }) =>
            isThere ? (
              <a href={path} dir="ltr" key={path}>
                {path}
              </a>
            ) : (
              <span className={css.missing} key={path}>
                {t.rich('notThere', { path: () => <bdi dir="ltr">{path}</bdi> })}
              </span>
            ),
          )}
        </dd>
      </dl>
    </section>
  )
}
