import { useTranslations } from 'next-intl'
import type { CorrectionKind } from '#newsroom/articles/article.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { classNames } from '../ui/class-names.ts'
import { Headline } from '../ui/Headline.tsx'
import layout from '../ui/layout.module.css'
import { Moment } from '../ui/Moment.tsx'
import css from './CorrectionsLog.module.css'
import head from './Head.module.css'
import { Paging } from './Paging.tsx'

export interface CorrectionEntry {
  id: number
  kind: CorrectionKind
  text: string
  /** Milliseconds UTC. */
  at: number
  headline: string
  href: string
}

/** Everything the paper put right, newest first; each entry has its own address, `#c{id}`. */
export function CorrectionsLog(props: {
  entries: CorrectionEntry[]
  page: number
  pageCount: number
  pageHref: (page: number) => string
  format: PageFormat
}) {
  const { entries, page, pageCount, pageHref, format } = props
  const t = useTranslations('Corrections')
  return (
    <div className={classNames(layout.wrap, css.page)}>
      <header className={head.head}>
        <h1>{t('title')}</h1>
        <p className={head.description}>{t('intro')}</p>
      </header>
      {entries.length === 0 && <p>{t('none')}</p>}
      <ol className={css.entries}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} format={format} />
        ))}
      </ol>
      <Paging page={page} pageCount={pageCount} pageHref={pageHref} format={format} />
    </div>
  )
}

function Entry({ entry, format }: { entry: CorrectionEntry; format: PageFormat }) {
  const { id, kind, text, at, headline, href } = entry
  const t = useTranslations('Corrections')
  return (
    <li className={css.entry} id={`c${id}`}>
      <p className={css.at}>
        <a href={`#c${id}`}>
          <Moment instant={at} format={format} style="dateTime" />
        </a>
      </p>
      <div className={css.words}>
        <p className={css.kind}>{t(`kinds.${kind}`)}</p>
        <p className={css.text}>{text}</p>
        <h2 className={css.headline}>
          <a href={href}>
            <Headline text={headline} />
          </a>
        </h2>
      </div>
    </li>
  )
}
