'use client'

import type { ReactNode } from 'react'
import css from './Preview.module.css'

/** What something will look like elsewhere: a picture of it, with nothing in it to press. */
export function Preview({ title, children }: { title: string; children: ReactNode }) {
  return (
    <figure className={css.preview}>
      <figcaption className={css.name}>{title}</figcaption>
      <div lang="ar" dir="rtl" inert>
        {children}
      </div>
    </figure>
  )
}
