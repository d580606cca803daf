'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ManagedRedirects, ManagedRule } from '#newsroom/redirects/load.ts'
import { hrefOf } from '../manage/ListSearch.tsx'
import { useChange } from '../manage/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import { ExactRules } from './ExactRules.tsx'
import { OldSites } from './OldSites.tsx'
import { Patterns } from './Patterns.tsx'
import css from './Redirects.module.css'
import { RuleForm } from './RuleForm.tsx'
import { PATH, type RedirectActions, type RedirectView, TABLE_PATH, VIEWS } from './redirect-actions.ts'
import { TableImport } from './TableImport.tsx'
import { TryAddress } from './TryAddress.tsx'

export interface AskedRedirects {
  view: RedirectView
  query: string
  order: 'newest' | 'hits'
}

type Open = { kind: 'add' } | { kind: 'table' } | { kind: 'edit' | 'remove'; rule: ManagedRule }

/** Where old addresses lead. */
export function Redirects(props: { redirects: ManagedRedirects; asked: AskedRedirects; actions: RedirectActions }) {
  const { redirects, asked, actions } = props
  const t = useTranslations('Desk.redirects')
  const router = useRouter()
  const [open, setOpen] = useState<Open | null>(null)
  const [tried, setTried] = useState('')
  const close = () => setOpen(null)
  const handlers = {
    onEdit: (rule: ManagedRule) => setOpen({ kind: 'edit', rule }),
    onRemove: (rule: ManagedRule) => setOpen({ kind: 'remove', rule }),
    onTry: (source: string) => setTried(source),
  }
  const content = {
    exact: <ExactRules list={redirects.exact} asked={asked} {...handlers} />,
    patterns: <Patterns patterns={redirects.patterns} order={actions.order} {...handlers} />,
    sites: <OldSites sites={redirects.sites} setSite={actions.setSite} />,
  }
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <Button kind="primary" onPress={() => setOpen({ kind: 'add' })}>
            {t('add')}
          </Button>
          <Button onPress={() => setOpen({ kind: 'table' })}>{t('import')}</Button>
          <LinkButton href={TABLE_PATH}>{t('export')}</LinkButton>
        </>
      }
    >
      <TryAddress key={tried} first={tried} action={actions.tryAddress} />
      <div className={css.views}>
        <Tabs
          label={t('title')}
          value={asked.view}
          onChange={(view) => router.replace(hrefOf(PATH, { view: view === 'exact' ? '' : view }))}
          tabs={VIEWS.map((id) => ({
            id,
            label: t(`views.${id}`),
            ...(id === 'patterns' && redirects.patterns.length > 0 && { count: redirects.patterns.length }),
            content: id === asked.view && content[id],
          }))}
        />
      </div>
      {open?.kind === 'add' && (
        <RuleForm
          kind={asked.view === 'patterns' ? 'pattern' : 'exact'}
          save={actions.add}
          tryRule={actions.tryRule}
          onClose={close}
        />
      )}
      {open?.kind === 'edit' && (
        <RuleForm
          kind={open.rule.kind}
          rule={open.rule}
          save={actions.edit}
          tryRule={actions.tryRule}
          onClose={close}
        />
      )}
      {open?.kind === 'remove' && <RemoveRule rule={open.rule} action={actions.remove} onClose={close} />}
      {open?.kind === 'table' && <TableImport onClose={close} />}
    </Page>
  )
}

function RemoveRule(props: { rule: ManagedRule; action: RedirectActions['remove']; onClose: () => void }) {
  const { rule, action, onClose } = props
  const t = useTranslations('Desk.redirects')
  const { run, isPending, refusal } = useChange(action, { said: t('removed'), onDone: onClose })
  return (
    <ConfirmDialog
      title={t('removeTitle', { source: rule.source })}
      isOpen
      onClose={onClose}
      onConfirm={() => run({ id: rule.id })}
      confirmLabel={t('remove')}
      isPending={isPending}
      error={useRefusalWords(refusal).text}
    >
      {t('removeText')}
    </ConfirmDialog>
  )
}
