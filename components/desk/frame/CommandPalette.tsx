'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import dialogCss from '../ui/Dialog.module.css'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Keys } from '../ui/Keys.tsx'
import { filterOptions } from '../ui/options.ts'
import popoverCss from '../ui/Popover.module.css'
import { StateSign } from '../ui/StateBadge.tsx'
import css from './CommandPalette.module.css'
import { useCommands } from './commands.ts'
import { useStoryHits } from './use-story-hits.ts'

export interface PaletteEntry {
  id: string
  label: string
  icon?: IconName
  shortcut?: string
  run: () => void
}

/** Anything at the desk by its name: what this page can do, where to go, and stories by their headline. */
export function CommandPalette(props: { isOpen: boolean; onClose: () => void; places: PaletteEntry[] }) {
  const { isOpen, onClose, places } = props
  const t = useTranslations('Desk.palette')
  return (
    <ModalOverlay
      className={dialogCss.veil}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={dialogCss.modal}>
        <Dialog aria-label={t('title')} className={css.palette}>
          <Palette places={places} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Palette({ places, onClose }: { places: PaletteEntry[]; onClose: () => void }) {
  const t = useTranslations('Desk.palette')
  const ui = useTranslations('Desk.ui')
  const lists = useTranslations('Desk.lists')
  const router = useRouter()
  const commands = useCommands()
  const [typed, setTyped] = useState('')
  const { hits, isLoading } = useStoryHits(typed)
  const actions = filterOptions(commands, typed)
  const found = filterOptions(places, typed)

  function act(key: string) {
    onClose()
    const [kind, id = ''] = key.split('|')
    if (kind === 'story') router.push(`/desk/stories/${id}`)
    else (kind === 'action' ? commands : places).find((entry) => entry.id === id)?.run()
  }

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
      <SearchField className={css.search} aria-label={t('input')} autoFocus>
        <Icon name="search" />
        <Input className={css.input} placeholder={t('input')} dir="auto" />
      </SearchField>
      <Menu
        className={css.results}
        aria-label={t('results')}
        onAction={(key) => act(String(key))}
        renderEmptyState={() => <p className={css.empty}>{isLoading ? ui('loading') : t('nothing')}</p>}
      >
        {actions.length > 0 && (
          <MenuSection>
            <Header className={popoverCss.head}>{t('actions')}</Header>
            {actions.map(({ id, label, shortcut }) => (
              <Entry key={id} id={`action|${id}`} label={label} shortcut={shortcut} />
            ))}
          </MenuSection>
        )}
        {hits.length > 0 && (
          <MenuSection>
            <Header className={popoverCss.head}>{t('stories')}</Header>
            {hits.map(({ id, headline, state, section }) => (
              <MenuItem
                className={popoverCss.option}
                id={`story|${id}`}
                key={id}
                textValue={headline || lists('untitled')}
              >
                <StateSign state={state} />
                <span className={`${popoverCss.words} ${css.title}`} dir="auto">
                  {headline || lists('untitled')}
                </span>
                <bdi className={popoverCss.detail}>{section}</bdi>
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {found.length > 0 && (
          <MenuSection>
            <Header className={popoverCss.head}>{t('places')}</Header>
            {found.map(({ id, label, icon, shortcut }) => (
              <Entry key={id} id={`place|${id}`} label={label} icon={icon} shortcut={shortcut} />
            ))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}

function Entry({ id, label, icon, shortcut }: { id: string; label: string; icon?: IconName; shortcut?: string }) {
  return (
    <MenuItem className={popoverCss.option} id={id} textValue={label}>
      {icon && <Icon name={icon} />}
      <span className={popoverCss.words}>{label}</span>
      {shortcut && <Keys keys={shortcut} />}
    </MenuItem>
  )
}
