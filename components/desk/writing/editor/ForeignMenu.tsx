'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { MenuButton } from '../../ui/MenuButton.tsx'

/** Languages of quotations in the paper, and which way each runs. `zxx` is what has no language: codes, numbers. */
const LANGUAGES = [
  ['en', 'ltr'],
  ['fr', 'ltr'],
  ['de', 'ltr'],
  ['es', 'ltr'],
  ['it', 'ltr'],
  ['tr', 'ltr'],
  ['el', 'ltr'],
  ['ru', 'ltr'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['he', 'rtl'],
  ['zxx', 'ltr'],
] as const

/** Says that the selected words are in another language, so that they keep their direction and are read out in it. */
export function ForeignMenu({ editor, lang }: { editor: Editor; lang: string | null }) {
  const t = useTranslations('Desk.editor')

  function choose(id: string) {
    const language = LANGUAGES.find(([code]) => code === id)
    const chain = editor.chain().extendMarkRange('foreign')
    if (!language || id === lang) chain.unsetMark('foreign').run()
    else chain.setMark('foreign', { lang: language[0], dir: language[1] }).run()
    setTimeout(() => editor.view.focus(), 60)
  }

  return (
    <MenuButton
      label={lang === null ? t('marks.foreign') : t('marks.foreignIn', { language: t(`languages.${known(lang)}`) })}
      kind="quiet"
      items={[
        ...LANGUAGES.map(([code]) => ({ id: code, label: t(`languages.${code}`), isCurrent: code === lang })),
        { id: 'none', label: t('languages.none'), isDisabled: lang === null },
      ]}
      onAction={choose}
    />
  )
}

function known(lang: string): (typeof LANGUAGES)[number][0] | 'other' {
  return LANGUAGES.find(([code]) => code === lang)?.[0] ?? 'other'
}
