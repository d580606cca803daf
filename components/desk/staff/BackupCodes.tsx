'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/Button.tsx'
import css from './Account.module.css'

/** Codes for paper. They are shown this once. */
export function BackupCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('Desk.account')
  return (
    <div>
      <p>{t('codesNote')}</p>
      <ol className={css.codes} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={css.unprinted}>
        <Button size="small" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </div>
  )
}
