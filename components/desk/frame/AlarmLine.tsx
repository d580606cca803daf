'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Answer } from '#newsroom/answer.ts'
import type { Alarm } from '#newsroom/stories/alarms.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useMoment } from '../ui/Moment.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Frame.module.css'

/** What went wrong while nobody looked: it stays until somebody ticks it off. */
export function AlarmLine(props: {
  alarms: Alarm[]
  clear: (input: { id: number }) => Promise<Answer>
  onCleared: () => void
}) {
  const { alarms, clear, onCleared } = props
  const t = useTranslations('Desk.frame')
  return (
    <section className={alarms.length > 0 ? css.alarms : undefined} aria-label={t('alarms')} aria-live="polite">
      {alarms.map((alarm) => (
        <AlarmRow alarm={alarm} clear={clear} onCleared={onCleared} key={alarm.id} />
      ))}
    </section>
  )
}

function AlarmRow(props: { alarm: Alarm; clear: (input: { id: number }) => Promise<Answer>; onCleared: () => void }) {
  const { alarm, clear, onCleared } = props
  const { kind, headline, articleId, at, detail } = alarm
  const t = useTranslations('Desk.frame')
  const write = useMoment()
  const { run, isPending, refusal } = useAction(clear, {
    onDone() {
      toast({ text: t('clearedAlarm') })
      onCleared()
    },
  })
  const refused = useRefusalWords(refusal).text
  const missing = useRefusalWords(detail.code ? { ok: false, code: detail.code } : null).text
  const story = () =>
    articleId === null ? (
      <bdi>{headline}</bdi>
    ) : (
      <Link href={`/desk/stories/${articleId}`}>{headline || t('untitled')}</Link>
    )
  return (
    <div className={css.alarm}>
      <Icon name="alarm" />
      <p className={css.alarmWords}>
        {t.rich(`alarm.${kind}`, {
          story,
          due: write(detail.publishAt ?? at, 'near'),
          out: write(detail.wentOutAt ?? at, 'near'),
        })}
        {missing && ` ${missing}`}
        {refused && ` ${refused}`}
      </p>
      <Button size="small" onPress={() => void run({ id: alarm.id })} isPending={isPending}>
        {t('clearAlarm')}
      </Button>
    </div>
  )
}
