import { useTranslations } from 'next-intl'
import css from './Notice.module.css'

/** Before the first picture of a story that may hurt. */
export function SensitiveNotice() {
  const t = useTranslations('Article')
  return (
    <p className={css.notice}>
      <b>{t('sensitive')}</b>
      <span>{t('sensitiveDetail')}</span>
    </p>
  )
}
