'use client'

import { useTranslations } from 'next-intl'
import {
  INKS,
  LEAST_CONTRAST,
  MODES,
  type Mode,
  ON_FILL,
  THEME_COLOURS,
  type ThemeColour,
  weakestContrast,
} from '#newsroom/publication/contrast.ts'
import type { Settings } from '#newsroom/publication/settings.ts'
import { classNames } from '../../ui/class-names.ts'
import { TextField } from '../ui/TextField.tsx'
import css from './ThemeFields.module.css'

type Theme = Settings['theme']
interface ColoursProps {
  theme: Theme
  onChange: (theme: Theme) => void
  /** What is wrong with a colour, `accent.light`, in words. */
  fault: (name: string) => string | undefined
}

/** The title's colours, by day and by night, each with what is written in it or on it. */
export function ThemeFields({ name, ...props }: ColoursProps & { name: string }) {
  return (
    <div className={css.modes}>
      {MODES.map((mode) => (
        <div className={css.mode} key={mode}>
          <Sample theme={props.theme} mode={mode} name={name} />
          {THEME_COLOURS.map((colour) => (
            <ColourField key={colour} colour={colour} mode={mode} {...props} />
          ))}
        </div>
      ))}
    </div>
  )
}

function ColourField({ colour, mode, theme, onChange, fault }: ColoursProps & { colour: ThemeColour; mode: Mode }) {
  const t = useTranslations('Desk.manage.settings')
  const value = theme[colour][mode]
  const set = (text: string) => onChange({ ...theme, [colour]: { ...theme[colour], [mode]: text } })
  const label = t('colourIn', { colour: t(`colour.${colour}`), mode: t(mode) })
  const contrast = weakestContrast(theme, colour, mode)
  const isReadable = contrast >= LEAST_CONTRAST
  return (
    <div className={css.colour}>
      <input
        className={css.well}
        type="color"
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#000000'}
        onChange={(event) => set(event.target.value)}
        aria-label={t('pickColour', { label })}
      />
      <div className={css.code}>
        <TextField
          label={label}
          value={value}
          onChange={set}
          dir="ltr"
          maxLength={7}
          error={fault(`${colour}.${mode}`)}
        />
      </div>
      <span className={classNames(css.contrast, !isReadable && css.weak)}>
        {Number.isNaN(contrast) ? '' : t('contrast', { ratio: contrast.toFixed(1) })}
        {!isReadable && !Number.isNaN(contrast) && ` - ${t('unreadable')}`}
      </span>
    </div>
  )
}

/** A few lines as they would be printed. */
function Sample({ theme, mode, name }: { theme: Theme; mode: Mode; name: string }) {
  const t = useTranslations('Desk.manage.settings')
  const [ink, ink2, ink3] = INKS[mode]
  return (
    <div className={css.sample} style={{ background: theme.paper[mode], color: ink }}>
      <p className={css.plate}>{name}</p>
      <p className={css.kicker} style={{ color: theme.accent[mode] }}>
        {t('sampleKicker')}
      </p>
      <p className={css.headline}>{t('sampleHeadline')}</p>
      <p style={{ color: ink2 }}>{t('sampleText')}</p>
      <p className={css.tint} style={{ background: theme.tint[mode], color: ink3 }}>
        <b className={css.fill} style={{ background: theme.accentFill[mode], color: ON_FILL }}>
          {t('sampleBreaking')}
        </b>
        {t('sampleCaption')}
      </p>
    </div>
  )
}
