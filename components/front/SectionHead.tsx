import type { ReactNode } from 'react'
import css from './SectionHead.module.css'

/** The 3 px rule a section opens with, its name, and at the end its sub-sections or the way to the rest. */
export function SectionHead(props: {
  title: string
  href?: string
  /** Rank of the heading. */
  level?: 2 | 3
  /** For `aria-labelledby` of the section it opens. */
  id?: string
  size?: 'wide' | 'column'
  children?: ReactNode
}) {
  const { title, href, level = 2, id, size = 'wide', children } = props
  const Heading = `h${level}` as const
  return (
    <div className={`${css.head} ${css[size]}`}>
      <Heading id={id}>{href ? <a href={href}>{title}</a> : title}</Heading>
      {children}
    </div>
  )
}
