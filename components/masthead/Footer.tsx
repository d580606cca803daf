import { useTranslations } from 'next-intl'
import { cairoDay } from '#arabic/dates.ts'
import { writeDigits } from '#arabic/digits.ts'
import { addresses } from '#newsroom/addresses.ts'
import type { Edition, PageFormat } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import { SearchForm } from '../ui/SearchForm.tsx'
import css from './Footer.module.css'
import { NamePlate } from './NamePlate.tsx'

const PAGES = ['about', 'contact', 'principles', 'privacy'] as const
/** Offices the footer names; the rest stand on the masthead's own page. */
const OFFICES = 6
const FOLLOW = ['google', 'whatsapp', 'facebook', 'x', 'telegram', 'youtube'] as const

/** The last line of every page: who the paper is, where everything is, how to reach it. */
export function Footer({ edition, format }: { edition: Edition; format: PageFormat }) {
  const t = useTranslations('Footer')
  return (
    <footer className={css.footer}>
      <div className={layout.wrap}>
        <div className={`${layout.grid} ${css.columns}`}>
          <div className={css.paper}>
            <NamePlate edition={edition} place="footer" />
            <p>{edition.tagline}</p>
            <SearchForm place="footer" />
          </div>
          <Sections edition={edition} />
          <Offices edition={edition} />
          <nav className={css.links} aria-label={t('label')}>
            <div>
              <h2>{t('paper')}</h2>
              <ul>
                {PAGES.map((slug) => (
                  <li key={slug}>
                    <a href={addresses.staticPage(slug)}>{t(slug)}</a>
                  </li>
                ))}
                <li>
                  <a href={addresses.corrections()}>{t('corrections')}</a>
                </li>
                <li>
                  <a href={addresses.archive}>{t('archive')}</a>
                </li>
              </ul>
            </div>
            <Follow edition={edition} />
          </nav>
        </div>
        <Imprint edition={edition} format={format} />
      </div>
    </footer>
  )
}

function Sections({ edition }: { edition: Edition }) {
  const t = useTranslations('Footer')
  if (edition.sections.length === 0) return null
  return (
    <nav className={css.sections} aria-label={t('allSections')}>
      <h2>{t('sections')}</h2>
      <ul>
        {edition.sections.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={addresses.section([slug])}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Offices({ edition }: { edition: Edition }) {
  const t = useTranslations('Footer')
  if (edition.masthead.length === 0) return null
  return (
    <div className={css.offices}>
      <h2>{t('people')}</h2>
      <dl>
        {edition.masthead.slice(0, OFFICES).map(({ name, holders }) => (
          <div key={name}>
            <dt>{name}</dt>
            {holders.map((holder) => (
              <dd key={holder.slug}>{holder.name}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p>
        <a href={addresses.masthead}>{t('wholeMasthead')}</a>
      </p>
    </div>
  )
}

function Follow({ edition }: { edition: Edition }) {
  const t = useTranslations('Footer')
  const places = FOLLOW.flatMap((place) => {
    const href = edition.settings.follow[place]
    return href === null ? [] : [{ place, href }]
  })
  if (places.length === 0) return null
  return (
    <div>
      <h2>{t('follow')}</h2>
      <ul>
        {places.map(({ place, href }) => (
          <li key={place}>
            <a href={href}>{t(place)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Imprint({ edition, format }: { edition: Edition; format: PageFormat }) {
  const t = useTranslations('Footer')
  const { address, phone, email } = edition.settings.contact
  const year = writeDigits(String(cairoDay(format.now).year), format.digits)
  return (
    <p className={css.imprint}>
      <span>{t('imprint', { year, name: edition.legalName || edition.name })}</span>
      {address && <span>{address}</span>}
      {phone && (
        <span>
          {t.rich('phone', {
            number: () => (
              <bdi dir="ltr">
                <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
              </bdi>
            ),
          })}
        </span>
      )}
      {email && (
        <span>
          {t.rich('email', {
            address: () => (
              <bdi dir="ltr">
                <a href={`mailto:${email}`}>{email}</a>
              </bdi>
            ),
          })}
        </span>
      )}
    </p>
  )
}
