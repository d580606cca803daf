'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ListPage } from '#newsroom/manage/load-people.ts'
import type { ManagedRule } from '#newsroom/redirects/load.ts'
import { hrefOf, ListSearch, Paging } from '../manage/ListSearch.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import css from './Redirects.module.css'
import type { AskedRedirects } from './Redirects.tsx'
import { RuleCells, type RuleHandlers, useRuleColumns } from './RuleCells.tsx'
import { PATH } from './redirect-actions.ts'

const ORDERS = ['newest', 'hits'] as const

/** Rules for one address each: a paper that moved may have a hundred thousand. */
export function ExactRules(props: { list: ListPage<ManagedRule>; asked: AskedRedirects } & RuleHandlers) {
  const { list, asked, ...handlers } = props
  const t = useTranslations('Desk.redirects')
  const router = useRouter()
  const columns = useRuleColumns()
  const params = { order: asked.order === 'newest' ? '' : asked.order }
  return (
    <div className={css.sheet}>
      <ListSearch
        path={PATH}
        label={t('search')}
        query={asked.query}
        params={params}
        total={t('total', { count: list.total })}
      >
        <SelectField
          label={t('order')}
          hideLabel
          options={ORDERS.map((id) => ({ id, label: t(`orders.${id}`) }))}
          value={asked.order}
          onChange={(id) => router.replace(hrefOf(PATH, { q: asked.query, order: id === 'newest' ? '' : id }))}
        />
      </ListSearch>
      {list.rows.length === 0 ? (
        <Empty text={t('none')} />
      ) : (
        <DataTable label={t('title')} columns={columns}>
          {list.rows.map((rule) => (
            <tr key={rule.id}>
              <RuleCells rule={rule} {...handlers} />
            </tr>
          ))}
        </DataTable>
      )}
      <Paging path={PATH} list={list} params={{ q: asked.query, ...params }} />
    </div>
  )
}
