'use client'

import { createContext, type ReactNode, useContext } from 'react'
import css from './Preview.module.css'

/** The light in which the story is looked at elsewhere, whatever that of the desk is. */
export type Light = 'light' | 'dark'
export const LightContext = createContext<Light>('light')

/** What something will look like elsewhere: a picture of it, with nothing in it to press. */
export function Preview({ title, children }: { title: string; children: ReactNode }) {
  const colorScheme = useContext(LightContext)
  return (
    <figure className={css.preview}>
      <figcaption className={css.name}>{title}</figcaption>
      <div lang="ar" dir="rtl" style={{ colorScheme }} inert>
        {children}
      </div>
    </figure>
  )
}
