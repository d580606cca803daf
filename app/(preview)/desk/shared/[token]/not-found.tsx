import layout from '#components/ui/layout.module.css'
import { deskTranslations } from '#i18n/desk.ts'
import css from '../../../PreviewPage.module.css'

/** A link that ended, was taken back, or never was: from outside they look the same. */
export default async function LinkGone() {
  const t = await deskTranslations('ar', 'preview')
  return (
    <main className={layout.wrap}>
      <div className={css.gone}>
        <h1>{t('goneTitle')}</h1>
        <p>{t('gone')}</p>
      </div>
    </main>
  )
}
