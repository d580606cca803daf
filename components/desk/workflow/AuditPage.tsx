'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AuditLog, AuditQuery } from '#newsroom/stories/audit-log.ts'
import { Button } from '../ui/Button.tsx'
import { DayField } from '../ui/DayField.tsx'
import { Empty } from '../ui/Empty.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import css from './LogList.module.css'
import { LogList, useDid } from './LogList.tsx'

const ADDRESS = '/desk/audit'
/** Stands for no choice: an option needs a name of its own. */
const ANY = 'any'

/** Everything that was done at the desk, for administrators. */
export function AuditPage(props: {
  log: AuditLog
  query: AuditQuery
  /** Of this page, without the place in the log: `person=…&day=…`. */
  address: string
}) {
  const { log, query, address } = props
  const t = useTranslations('Desk.audit')
  return (
    <Page title={t('title')} note={t('note')}>
      <Filters log={log} query={query} />
      {log.entries.length === 0 ? <Empty text={t('none')} /> : <LogList entries={log.entries} />}
      {(log.next !== null || query.before !== null) && (
        <nav className={css.pages} aria-label={t('pages')}>
          {query.before !== null && <LinkButton href={`${ADDRESS}?${address}`}>{t('newest')}</LinkButton>}
          {log.next !== null && (
            <LinkButton href={`${ADDRESS}?${address}${address && '&'}before=${log.next}`}>{t('older')}</LinkButton>
          )}
        </nav>
      )}
    </Page>
  )
}

function Filters({ log, query }: { log: AuditLog; query: AuditQuery }) {
  const t = useTranslations('Desk.audit')
  const did = useDid()
  const router = useRouter()
  const [person, setPerson] = useState(query.userId ?? ANY)
  const [action, setAction] = useState(query.action ?? ANY)
  const [day, setDay] = useState(query.day)

  function apply(): void {
    const params = new URLSearchParams()
    if (person !== ANY) params.set('person', person)
    if (action !== ANY) params.set('action', action)
    if (day) params.set('day', day)
    router.push(`${ADDRESS}?${params}`)
  }

  return (
    <search className={css.filters}>
      <SelectField
        label={t('person')}
        value={person}
        onChange={setPerson}
        options={[{ id: ANY, label: t('anybody') }, ...log.people.map(({ id, name }) => ({ id, label: name }))]}
      />
      <SelectField
        label={t('action')}
        value={action}
        onChange={setAction}
        options={[{ id: ANY, label: t('anything') }, ...log.actions.map((name) => ({ id: name, label: did(name) }))]}
      />
      <DayField label={t('day')} value={day} onChange={setDay} />
      <div className={css.buttons}>
        <Button kind="primary" onPress={apply}>
          {t('apply')}
        </Button>
        {(query.userId || query.action || query.day) && (
          <LinkButton href={ADDRESS} kind="quiet">
            {t('reset')}
          </LinkButton>
        )}
      </div>
    </search>
  )
}
