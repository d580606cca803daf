'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { toast } from '../ui/toast.ts'
import css from './Account.module.css'
import { AccountPart } from './AccountPart.tsx'
import { BackupCodes } from './BackupCodes.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'

type WithPassword<T> = (input: { password: string }) => Promise<Answer<T>>

export function OwnSecondFactor(props: {
  isOn: boolean
  isNeeded: boolean
  turnOff: WithPassword<null>
  renewCodes: WithPassword<string[]>
}) {
  const { isOn, isNeeded, turnOff, renewCodes } = props
  const t = useTranslations('Desk.account')
  const router = useRouter()
  const [asking, setAsking] = useState<'off' | 'codes'>()
  const [codes, setCodes] = useState<string[]>()
  const close = () => setAsking(undefined)
  return (
    <AccountPart title={t('secondFactor')}>
      <div className={css.form}>
        <p>{t(isOn ? 'on' : 'off')}</p>
        {isOn && isNeeded && <p className={css.note}>{t('neededNote')}</p>}
        <div className={css.line}>
          {isOn ? (
            <>
              <Button onPress={() => setAsking('codes')}>{t('newCodes')}</Button>
              {!isNeeded && (
                <Button kind="quiet" onPress={() => setAsking('off')}>
                  {t('turnOff')}
                </Button>
              )}
            </>
          ) : (
            <LinkButton href="/desk/account/second-factor-setup">{t('setUp')}</LinkButton>
          )}
        </div>
      </div>
      <PasswordDialog
        title={t('turnOff')}
        isOpen={asking === 'off'}
        onClose={close}
        action={turnOff}
        kind="danger"
        onDone={() => {
          close()
          toast({ text: t('turnedOff') })
          router.refresh()
        }}
      />
      <PasswordDialog
        title={t('newCodes')}
        note={t('newCodesNote')}
        isOpen={asking === 'codes'}
        onClose={close}
        action={renewCodes}
        onDone={(made: string[]) => {
          close()
          setCodes(made)
        }}
      />
      <Dialog
        title={t('codesTitle')}
        isOpen={codes !== undefined}
        onClose={() => setCodes(undefined)}
        isStubborn
        footer={
          <Button kind="primary" onPress={() => setCodes(undefined)}>
            {t('codesClose')}
          </Button>
        }
      >
        <BackupCodes codes={codes ?? []} />
      </Dialog>
    </AccountPart>
  )
}
