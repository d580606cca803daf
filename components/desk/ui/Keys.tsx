import { Fragment } from 'react'
import css from './Keys.module.css'

const SIGNS: Record<string, string> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  up: '\u2191',
  down: '\u2193',
}

/** Keys as they are written on a keyboard: `mod+k`, `?`, `g m`. An ornament unless `isSpoken`. */
export function Keys({ keys, isSpoken }: { keys: string; isSpoken?: boolean }) {
  return (
    <span className={css.keys} aria-hidden={isSpoken ? undefined : true}>
      {keys.split(' ').map((chord) => (
        <Fragment key={chord}>
          {chord.split('+').map((key) => (
            <kbd className={css.key} key={key}>
              {SIGNS[key] ?? key.toUpperCase()}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
