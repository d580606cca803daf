'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ManagedPage } from '#newsroom/manage/load-pages.ts'
import { classNames } from '../../ui/class-names.ts'
import { Empty } from '../ui/Empty.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Page } from '../ui/Page.tsx'
import css from './Manage.module.css'

const PATH = '/desk/manage/pages'

/** What the paper writes about itself. */
export function Pages({ pages }: { pages: ManagedPage[] }) {
  const t = useTranslations('Desk.manage')
  return (
    <Page
      title={t('pages.title')}
      note={t('pages.note')}
      actions={<LinkButton href={`${PATH}/new`}>{t('pages.add')}</LinkButton>}
    >
      {pages.length === 0 ? (
        <Empty text={t('pages.none')} />
      ) : (
        <div className={classNames(css.list, css.two)}>
          {pages.map((page) => (
            <div className={css.row} key={page.id}>
              <span className={css.name}>
                <Link href={`${PATH}/${page.id}`} prefetch={false}>
                  {page.title}
                </Link>
              </span>
              <span className={css.fact}>
                <a className={css.address} href={page.href} target="_blank" rel="noopener">
                  {decodeURIComponent(page.href)}
                </a>
              </span>
              <span className={css.fact}>
                <Moment instant={page.updatedAt} style="date" />
              </span>
              <span className={css.actions} />
            </div>
          ))}
        </div>
      )}
    </Page>
  )
}
