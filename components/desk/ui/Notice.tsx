import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import css from './Notice.module.css'

/** Something to know before going on. A danger is said at once by screen readers. */
export function Notice(props: { kind?: 'info' | 'warning' | 'danger'; children: ReactNode; action?: ReactNode }) {
  const { kind = 'info', children, action } = props
  return (
    <div
      className={classNames(css.notice, kind !== 'info' && css[kind])}
      role={kind === 'danger' ? 'alert' : undefined}
    >
      <div className={css.words}>{children}</div>
      {action}
    </div>
  )
}
