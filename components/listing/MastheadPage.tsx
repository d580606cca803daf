import { useTranslations } from 'next-intl'
import { cairoDay } from '#arabic/dates.ts'
import { writeDigits } from '#arabic/digits.ts'
import type { Edition, PageFormat } from '#newsroom/edition.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import { classNames } from '../ui/class-names.ts'
import layout from '../ui/layout.module.css'
import { PictureView } from '../ui/PictureView.tsx'
import head from './Head.module.css'
import css from './MastheadPage.module.css'

export interface MastheadPageOffice {
  name: string
  /** Who holds it; `from` in milliseconds UTC. */
  current: { name: string; href: string; portrait: Picture | null; from: number }[]
  past: { name: string; href: string; from: number; to: number }[]
}

/** Who runs the paper, office by office, and who ran it before. */
export function MastheadPage(props: { offices: MastheadPageOffice[]; edition: Edition; format: PageFormat }) {
  const { offices, edition, format } = props
  const t = useTranslations('MastheadPage')
  return (
    <div className={classNames(layout.wrap, css.page)}>
      <header className={head.head}>
        <h1>{t('title')}</h1>
        <p className={head.description}>{t('intro', { name: edition.name })}</p>
      </header>
      <div className={css.offices}>
        {offices.map((office) => (
          <Office key={office.name} office={office} format={format} />
        ))}
      </div>
    </div>
  )
}

function Office({ office, format }: { office: MastheadPageOffice; format: PageFormat }) {
  const t = useTranslations('MastheadPage')
  const year = (instant: number) => writeDigits(String(cairoDay(instant).year), format.digits)
  return (
    <section className={css.office}>
      <h2>{office.name}</h2>
      {office.current.length > 0 && (
        <ul className={css.current}>
          {office.current.map((holder) => (
            <li key={holder.href} className={css.holder}>
              {holder.portrait && (
                <div className={css.portrait}>
                  <PictureView picture={holder.portrait} shape="1x1" sizes="(min-width: 1024px) 132px, 96px" alt="" />
                </div>
              )}
              <div>
                <p className={css.name}>
                  <a href={holder.href}>{holder.name}</a>
                </p>
                <p className={css.since}>{t('since', { year: year(holder.from) })}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {office.past.length > 0 && (
        <div className={css.past}>
          <h3>{t('past')}</h3>
          <dl>
            {office.past.map((holder) => (
              <div key={`${holder.href}${holder.from}`}>
                <dt>
                  <a href={holder.href}>{holder.name}</a>
                </dt>
                <dd>
                  {year(holder.from) === year(holder.to)
                    ? year(holder.to)
                    : t('term', { from: year(holder.from), to: year(holder.to) })}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  )
}
