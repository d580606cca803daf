'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { ListChoices } from '#newsroom/stories/list.ts'
import type { StoryQuery } from '#newsroom/stories/list-query.ts'
import { useCommand } from '../frame/commands.ts'
import { useShortcut } from '../frame/shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { FilterDialog } from './FilterDialog.tsx'
import css from './Lists.module.css'
import { listHref } from './list-address.ts'

/** Words to look for, and everything else a list can be narrowed to. */
export function FilterBar({ query, choices }: { query: StoryQuery; choices: ListChoices }) {
  const t = useTranslations('Desk.lists')
  const keys = useTranslations('Desk.shortcuts')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState(query.text)
  const input = useRef<HTMLInputElement>(null)
  const open = () => setOpen(true)

  useShortcut('/', keys('search'), () => input.current?.focus())
  useShortcut('f', keys('filter'), open)
  useCommand({ id: 'filter', label: t('filterTitle'), shortcut: 'f', run: open })

  return (
    <search className={css.bar}>
      <div className={css.search}>
        <SearchField
          label={t('search')}
          value={text}
          onChange={(words) => {
            setText(words)
            if (words === '' && query.text) router.push(listHref(query, { q: '' }))
          }}
          onSubmit={(words) => router.push(listHref(query, { q: words.trim() }))}
          inputRef={input}
        />
      </div>
      <Button onPress={open}>
        <Icon name="filter" />
        {t('filter')}
      </Button>
      <FilterDialog isOpen={isOpen} onClose={() => setOpen(false)} query={query} choices={choices} />
    </search>
  )
}
