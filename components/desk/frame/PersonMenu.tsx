'use client'

import { useTranslations } from 'next-intl'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { Role } from '#newsroom/staff/actor.ts'
import buttonCss from '../ui/Button.module.css'
import { Icon } from '../ui/Icon.tsx'
import css from '../ui/Popover.module.css'
import frameCss from './Frame.module.css'
import { chooseTheme, THEMES, useTheme } from './theme.ts'

const THEME_WORDS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

/** Whoever sits at the desk, and what is theirs to choose. */
export function PersonMenu(props: {
  name: string
  role: Role
  onSwitchLanguage: () => void
  onSignOut: () => void
  onShowKeys: () => void
}) {
  const { name, role, onSwitchLanguage, onSignOut, onShowKeys } = props
  const t = useTranslations('Desk.frame')
  const roles = useTranslations('Desk.roles')
  const theme = useTheme()
  const plain = `${buttonCss.button} ${buttonCss.quiet}`
  return (
    <MenuTrigger>
      <Button className={plain} aria-label={t('person', { name })}>
        <Icon name="person" />
        <span className={frameCss.wide}>{name}</span>
      </Button>
      <Popover className={css.popover} placement="bottom end" offset={4}>
        <Menu
          className={css.list}
          onAction={(key) => {
            if (key === 'language') onSwitchLanguage()
            if (key === 'out') onSignOut()
            if (key === 'keys') onShowKeys()
          }}
        >
          <MenuSection>
            <Header className={css.head}>
              {name} - {roles(role)}
            </Header>
            <MenuItem className={css.option} href="/desk/account">
              {t('account')}
            </MenuItem>
            <MenuItem className={css.option} id="language" lang={t('languageCode')}>
              {t('language')}
            </MenuItem>
            <MenuItem className={css.option} id="keys">
              {t('keyboard')}
            </MenuItem>
            <MenuItem className={css.option} href="/" target="_blank">
              {t('paper')}
            </MenuItem>
          </MenuSection>
          <Separator className={css.separator} />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const chosen = THEMES.find((one) => keys !== 'all' && keys.has(one))
              if (chosen) chooseTheme(chosen)
            }}
          >
            <Header className={css.head}>{t('theme')}</Header>
            {THEMES.map((one) => (
              <MenuItem className={css.option} id={one} key={one}>
                <span className={css.words}>{t(THEME_WORDS[one])}</span>
                {one === theme && <Icon name="check" />}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={css.separator} />
          <MenuItem className={css.option} id="out">
            {t('signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
