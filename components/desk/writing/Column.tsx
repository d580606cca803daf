'use client'

import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import css from './Column.module.css'
import { BylineLine } from './sheet/BylineLine.tsx'
import { Counts } from './sheet/Counts.tsx'
import { DatelineField } from './sheet/DatelineField.tsx'
import { HeadlineField } from './sheet/HeadlineField.tsx'
import { LabelLine } from './sheet/LabelLine.tsx'
import { LeadField } from './sheet/LeadField.tsx'
import { StandfirstField } from './sheet/StandfirstField.tsx'

/**
 * The story in the order, the faces and the measure it is printed in. What is typed in one field renders that field
 * alone: the column itself is drawn once.
 */
export const Column = memo(function Column({ body }: { body: ReactNode }) {
  const t = useTranslations('Desk.story')
  return (
    <section className={css.column} data-sheet aria-label={t('sheet')}>
      <div className={css.head}>
        <LabelLine />
        <HeadlineField />
        <StandfirstField />
      </div>
      <BylineLine />
      <LeadField />
      <div className={css.text}>
        <DatelineField />
        {body}
      </div>
      <Counts />
    </section>
  )
})
