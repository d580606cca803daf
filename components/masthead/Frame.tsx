import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Front } from '#newsroom/articles/views.ts'
import type { Edition, PageFormat } from '#newsroom/edition.ts'
import { BreakingBar } from './BreakingBar.tsx'
import { Footer } from './Footer.tsx'
import css from './Frame.module.css'
import { Bar, FrontMasthead, InnerMasthead } from './Masthead.tsx'
import { NamePlateOutlines } from './NamePlate.tsx'
import { SectionNavigation } from './SectionNavigation.tsx'

/** What stands around the content of every page of the paper. The content brings its own measure and its own `h1`. */
export function Frame(props: {
  edition: Edition
  format: PageFormat
  kind: 'front' | 'inner'
  /** Slug of the section, or sub-section, the page belongs to. */
  currentSection?: string
  breaking?: Front['breaking']
  children: ReactNode
}) {
  const { edition, format, kind, currentSection, breaking, children } = props
  const t = useTranslations('Common')
  return (
    <>
      <NamePlateOutlines plate={edition.settings.plate} />
      <header className={css.header}>
        <a className={css.skip} href="#main">
          {t('skip')}
        </a>
        <Bar edition={edition} />
        {kind === 'front' ? (
          <FrontMasthead edition={edition} format={format} />
        ) : (
          <InnerMasthead edition={edition} format={format} />
        )}
        <SectionNavigation sections={edition.sections} current={currentSection} />
      </header>
      {breaking && <BreakingBar breaking={breaking} format={format} />}
      <main id="main" className={css.main} tabIndex={-1}>
        {children}
      </main>
      <Footer edition={edition} format={format} />
    </>
  )
}
