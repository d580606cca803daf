'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'

/** A page of the desk that failed: what was typed elsewhere is safe, and trying again is one press away. */
export function FailedPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations('Desk.frame')
  // Whoever looks into it finds the fault in the browser's log, too.
  useEffect(() => console.error(error), [error])
  return (
    <Page title={t('failedTitle')} width="narrow">
      <Notice kind="danger" action={<Button onPress={retry}>{t('tryAgain')}</Button>}>
        {t('failedText', { code: error.digest ?? '-' })}
      </Notice>
    </Page>
  )
}
