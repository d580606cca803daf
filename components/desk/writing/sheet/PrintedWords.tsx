'use client'

import { useTranslations } from 'next-intl'
import { Credit } from '../../../ui/Credit.tsx'
import { PaperWords } from '../PaperWords.tsx'

/** «Archive photo», in the words readers will see. */
export function ArchiveWords() {
  return (
    <PaperWords>
      <Archive />
    </PaperWords>
  )
}

function Archive() {
  return useTranslations('Article')('archivePhoto')
}

/** Who made a picture, as it is printed under it. */
export function CreditWords({ credit }: { credit: string }) {
  return (
    <PaperWords>
      <Credit credit={credit} />
    </PaperWords>
  )
}
