'use client'

import { useTranslations } from 'next-intl'
import type { ManagedSite } from '#newsroom/redirects/load.ts'
import { classNames } from '../../ui/class-names.ts'
import { useChange } from '../manage/use-change.ts'
import { CheckboxField } from '../ui/CheckboxField.tsx'
import { cellClass, DataTable } from '../ui/DataTable.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import css from './Redirects.module.css'
import { LastHit } from './RuleCells.tsx'
import type { RedirectActions } from './redirect-actions.ts'

/** Which numbers in old addresses are followed to the stories that were brought with them. */
export function OldSites({ sites, setSite }: { sites: ManagedSite[]; setSite: RedirectActions['setSite'] }) {
  const t = useTranslations('Desk.redirects')
  const { run, isPending, refusal } = useChange(setSite)
  const words = useRefusalWords(refusal)
  return (
    <div className={css.sheet}>
      <p className={css.quiet}>{t('sitesNote')}</p>
      {words.text && <Notice kind="danger">{words.text}</Notice>}
      <DataTable
        label={t('views.sites')}
        columns={[
          { id: 'site', label: t('columns.site') },
          { id: 'shapes', label: t('columns.shapes') },
          { id: 'stories', label: t('columns.stories'), kind: 'number' },
          { id: 'hits', label: t('columns.hits'), kind: 'number' },
          { id: 'lastHit', label: t('columns.lastHit') },
        ]}
      >
        {sites.map((site) => (
          <tr key={site.id}>
            <td className={css.from}>
              <CheckboxField
                label={t(`sites.${site.id}`)}
                isSelected={site.isOn}
                onChange={(isOn) => void run({ site: site.id, isOn })}
                isDisabled={isPending}
              />
            </td>
            <td className={css.to}>
              {site.patterns.slice(0, 2).map((pattern) => (
                <bdi className={css.shape} dir="ltr" key={pattern}>
                  {pattern}
                </bdi>
              ))}
            </td>
            <td className={classNames(cellClass.number, css.hits)} data-label={t('columns.stories')}>
              {site.stories}
            </td>
            <td className={classNames(cellClass.number, css.hits)} data-label={t('columns.hits')}>
              {site.hits}
            </td>
            <td>
              <LastHit at={site.lastHitAt} />
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  )
}
