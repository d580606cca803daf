'use client'

import { useTranslations } from 'next-intl'
import { Empty } from '../ui/Empty.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'

/** There is nothing here, or nothing this person may see. */
export function MissingPage() {
  const t = useTranslations('Desk.frame')
  return (
    <Page title={t('missingTitle')} width="narrow">
      <Empty text={t('missingText')} action={<LinkButton href="/desk/stories">{t('toStories')}</LinkButton>} />
    </Page>
  )
}
