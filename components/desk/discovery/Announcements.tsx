'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { AnnouncementView } from '#newsroom/announce/manage.ts'
import type { Answer } from '#newsroom/answer.ts'
import { Button } from '../ui/Button.tsx'
import { cellClass, DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Moment } from '../ui/Moment.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Discovery.module.css'

const PATH = '/desk/manage/discovery'

/** What the world was told, newest first. */
export function Announcements(props: {
  rows: AnnouncementView[]
  isMore: boolean
  onlyOpen: boolean
  retell: (input: { id: number }) => Promise<Answer>
}) {
  const { rows, isMore, onlyOpen, retell } = props
  const t = useTranslations('Desk.discovery')
  const router = useRouter()
  const { run, isPending, refusal } = useAction(retell, {
    onDone() {
      toast({ text: t('retold') })
      router.refresh()
    },
  })
  const refused = useRefusalWords(refusal).text
  const last = rows.at(-1)
  const columns = [
    { id: 'what', label: t('columns.what') },
    { id: 'state', label: t('columns.state') },
    { id: 'event', label: t('columns.event') },
    { id: 'channel', label: t('columns.channel') },
    { id: 'again', label: t('retell'), kind: 'action' as const },
  ]
  return (
    <section className={css.told}>
      <header className={css.toldHead}>
        <h2>{t('told')}</h2>
        <nav aria-label={t('which')}>
          <Link href={PATH} aria-current={onlyOpen ? undefined : 'page'}>
            {t('all')}
          </Link>
          <Link href={`${PATH}?open=1`} aria-current={onlyOpen ? 'page' : undefined}>
            {t('open')}
          </Link>
        </nav>
      </header>
      {refused && <p role="alert">{refused}</p>}
      {rows.length === 0 ? (
        <Empty text={t(onlyOpen ? 'noneOpen' : 'none')} />
      ) : (
        <DataTable label={t('told')} columns={columns}>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <What row={row} />
              </td>
              <td>
                <State row={row} />
              </td>
              <td>{t(`events.${row.event}`)}</td>
              <td>{t(`channels.${row.channel}`)}</td>
              <td className={cellClass.action}>
                {(row.state === 'lost' || row.state === 'trying') && (
                  <Button size="small" isDisabled={isPending} onPress={() => void run({ id: row.id })}>
                    {t('retell')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      {isMore && last && (
        <Link href={`${PATH}?${onlyOpen ? 'open=1&' : ''}before=${last.id}`} className={css.older}>
          {t('older')}
        </Link>
      )}
    </section>
  )
}

function What({ row }: { row: AnnouncementView }) {
  const { headline, articleId, url } = row
  const { pathname } = new URL(url)
  return (
    <span className={css.what}>
      {articleId !== null && headline && <Link href={`/desk/stories/${articleId}`}>{headline}</Link>}
      <a href={url} className={css.address}>
        <bdi dir="ltr">{readable(pathname)}</bdi>
      </a>
    </span>
  )
}

function State({ row }: { row: AnnouncementView }) {
  const t = useTranslations('Desk.discovery')
  const { state, attempts, answer, error } = row
  const reason = [answer, error].filter((one) => one !== null && one !== '').join(' ')
  return (
    <span className={css.state}>
      <span className={state === 'lost' ? css.lost : undefined}>{t(`states.${state}`, { attempts })}</span>
      <span className={css.when}>
        <Moment instant={row.at} style="near" />
      </span>
      {state !== 'sent' && reason && (
        <bdi dir="ltr" className={css.reason}>
          {reason}
        </bdi>
      )}
    </span>
  )
}

/** An address as people read it; as it is when it cannot be decoded. */
function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
