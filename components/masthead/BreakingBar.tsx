import { useTranslations } from 'next-intl'
import { toCairoIso } from '#arabic/dates.ts'
import type { Front } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { Headline } from '../ui/Headline.tsx'
import layout from '../ui/layout.module.css'
import { Moment } from '../ui/Moment.tsx'
import css from './BreakingBar.module.css'

type Breaking = NonNullable<Front['breaking']>

/** «عاجل»: the only filled box of the page. `data-until` tells a page that was kept too long when to take it down. */
export function BreakingBar({ breaking, format }: { breaking: Breaking; format: PageFormat }) {
  const t = useTranslations('Masthead')
  return (
    <aside className={css.breaking} aria-label={t('breakingLabel')} data-until={toCairoIso(breaking.until)}>
      <div className={`${layout.wrap} ${css.line}`}>
        <strong className={css.label}>{t('breaking')}</strong>
        <p className={css.headline}>
          <a href={breaking.href}>
            <Headline text={breaking.headline} />
          </a>
        </p>
        <p className={css.moment}>
          <Moment instant={breaking.publishedAt} format={format} style="ago" />
        </p>
      </div>
    </aside>
  )
}
