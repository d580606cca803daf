'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Answer } from '#newsroom/answer.ts'
import type { Device } from '#newsroom/staff/device.ts'
import { Button } from '../ui/Button.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Notice } from '../ui/Notice.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Account.module.css'
import { AccountPart } from './AccountPart.tsx'

export function OwnSessions(props: {
  sessions: { id: string; device: Device; startedAt: number; usedAt: number; isCurrent: boolean }[]
  end: (input: { id: string }) => Promise<Answer>
  endOthers: () => Promise<Answer>
}) {
  const { sessions } = props
  const t = useTranslations('Desk.account')
  const router = useRouter()
  function onDone() {
    toast({ text: t('ended') })
    router.refresh()
  }
  const one = useAction(props.end, { onDone })
  const others = useAction((_: null) => props.endOthers(), { onDone })
  const words = useRefusalWords(one.refusal ?? others.refusal)
  return (
    <AccountPart title={t('sessions')} note={t('sessionsNote')}>
      {words.text && <Notice kind="danger">{words.text}</Notice>}
      <ul className={css.sessions}>
        {sessions.map(({ id, device, usedAt, isCurrent }) => {
          const name = t('device', {
            browser: t(device.browser === 'other' ? 'otherBrowser' : device.browser),
            system: t(device.system === 'other' ? 'otherSystem' : device.system),
          })
          return (
            <li key={id}>
              <div>
                {name}
                <p className={css.note}>
                  {isCurrent ? (
                    t('thisSession')
                  ) : (
                    <>
                      {t('lastUsed')}: <Moment instant={usedAt} style="ago" />
                    </>
                  )}
                </p>
              </div>
              {!isCurrent && (
                <Button
                  size="small"
                  aria-label={t('endSessionOf', { device: name })}
                  onPress={() => one.run({ id })}
                  isDisabled={one.isPending}
                >
                  {t('endSession')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 && (
        <Button onPress={() => others.run(null)} isPending={others.isPending}>
          {t('endOthers')}
        </Button>
      )}
    </AccountPart>
  )
}
