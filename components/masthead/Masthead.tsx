import { useTranslations } from 'next-intl'
import { formatClock, formatDateLine, formatHijri, toCairoIso } from '#arabic/dates.ts'
import { writeDigits } from '#arabic/digits.ts'
import { ordinalYear } from '#arabic/ordinal.ts'
import type { Edition, PageFormat } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import css from './Masthead.module.css'
import { NamePlate } from './NamePlate.tsx'
import { People } from './People.tsx'
import { SectionMenu } from './SectionMenu.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

/** The small bar of narrow pages: sections, plate, theme. It sticks, so it stands beside the header and not inside. */
export function Bar({ edition }: { edition: Edition }) {
  return (
    <div className={css.barHost}>
      <div className={`${layout.wrap} ${css.bar}`}>
        <SectionMenu sections={edition.sections} />
        <NamePlate edition={edition} place="bar" />
        <div className={css.tool}>
          <ThemeSwitch />
        </div>
      </div>
    </div>
  )
}

/** The front page's header: the plate between the two ears, a double rule, the line of today. */
export function FrontMasthead({ edition, format }: { edition: Edition; format: PageFormat }) {
  const { tagline, masthead } = edition
  return (
    <div className={layout.wrap}>
      <div className={css.flag}>
        <div className={css.title}>
          <NamePlate edition={edition} place="front" />
          <p className={css.tagline}>{tagline}</p>
        </div>
        <People masthead={masthead} place="ears" />
      </div>
      <DateLine edition={edition} format={format} />
    </div>
  )
}

/** The header of every other page: today, the plate, the people in charge, in one row. */
export function InnerMasthead({ edition, format }: { edition: Edition; format: PageFormat }) {
  return (
    <div className={`${layout.wrap} ${css.inner}`}>
      <p className={css.today}>
        <time dateTime={dayOf(format.now)}>{formatDateLine(format.now, format)}</time>
        <Hijri format={format} />
      </p>
      <div className={css.innerPlate}>
        <NamePlate edition={edition} place="inner" />
      </div>
      <People masthead={edition.masthead} place="line" />
    </div>
  )
}

function DateLine({ edition, format }: { edition: Edition; format: PageFormat }) {
  const t = useTranslations('Masthead')
  const { digits, now } = format
  return (
    <p className={css.dateLine}>
      <time className={css.date} dateTime={dayOf(now)}>
        {formatDateLine(now, format)}
      </time>
      <Hijri format={format} />
      <span className={css.issue}>
        {t('issue', {
          volume: writeDigits(ordinalYear(edition.volume), digits),
          issue: writeDigits(String(edition.issue), digits),
        })}
      </span>
      <span>{t('updated', { time: formatClock(now, format) })}</span>
    </p>
  )
}

function Hijri({ format }: { format: PageFormat }) {
  return (
    <span className={css.hijri}>
      {formatHijri(format.now, { digits: format.digits, dayOffset: format.hijriOffset })}
    </span>
  )
}

/** The Cairo day as `<time>` wants it. */
function dayOf(now: number): string {
  return toCairoIso(now).slice(0, 10)
}
