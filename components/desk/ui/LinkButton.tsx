import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import css from './Button.module.css'
import type { ButtonKind } from './Button.tsx'

/** A way to another page that looks like a button. */
export function LinkButton(props: {
  href: string
  kind?: ButtonKind
  size?: 'small'
  /** Opens in a tab of its own. */
  isNewTab?: boolean
  children: ReactNode
  'aria-label'?: string
}) {
  const { href, kind = 'plain', size, isNewTab, children } = props
  return (
    <Link
      className={classNames(css.button, css[kind], size && css.small)}
      href={href}
      target={isNewTab ? '_blank' : undefined}
      rel={isNewTab ? 'noopener' : undefined}
      prefetch={false}
      aria-label={props['aria-label']}
    >
      {children}
    </Link>
  )
}
