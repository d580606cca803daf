import { useTranslations } from 'next-intl'
import type { Edition } from '#newsroom/edition.ts'
import css from './NamePlate.module.css'

const SYMBOL = 'name-plate'

/** The outlines of a drawn plate, once for the page; every plate refers to them. Nothing for a paper without one. */
export function NamePlateOutlines({ plate }: { plate: Edition['settings']['plate'] }) {
  if (!plate) return null
  return (
    <svg className={css.outlines} aria-hidden="true">
      <symbol id={SYMBOL} viewBox={plate.viewBox}>
        {plate.paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </symbol>
    </svg>
  )
}

/** The paper's name, drawn when the title has drawn letters, else set in its text face; a link to the front page. */
export function NamePlate({ edition, place }: { edition: Edition; place: 'front' | 'inner' | 'bar' | 'footer' }) {
  const t = useTranslations('Masthead')
  const { plate } = edition.settings
  return (
    <a className={`${css.plate} ${css[place]}`} href="/" aria-label={t('home', { name: edition.name })}>
      {plate ? (
        <svg className={css.drawn} style={{ aspectRatio: proportionOf(plate.viewBox) }} aria-hidden="true">
          <use href={`#${SYMBOL}`} />
        </svg>
      ) : (
        edition.name
      )}
    </a>
  )
}

/** Width over height of a `viewBox`, for `aspect-ratio`. */
function proportionOf(viewBox: string): string | undefined {
  const [, , width, height] = viewBox.trim().split(/\s+/)
  return width && height ? `${width} / ${height}` : undefined
}
