'use client'

import { useTranslations } from 'next-intl'
import { diffWords } from '#arabic/words-diff.ts'
import changes from '../revisions/Changes.module.css'
import { Words } from '../revisions/Words.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { toast } from '../ui/toast.ts'
import { fixAll } from './accepting.ts'
import { useCopy, useCopyDesk } from './copy-context.ts'
import type { SafeFix } from './copy-store.ts'
import css from './Notes.module.css'

/** Shows what would be changed before anything is; all of it is one step back. */
export function SafeFixDialog() {
  const fixes = useCopy((view) => view.fix)
  return fixes && <FixDialog fixes={fixes} />
}

function FixDialog({ fixes }: { fixes: SafeFix[] }) {
  const t = useTranslations('Desk.copy.fix')
  const ui = useTranslations('Desk.ui')
  const fieldName = useTranslations('Desk.story.fields')
  const desk = useCopyDesk()
  if (!desk) return null
  const { store } = desk
  const close = () => store.set({ fix: null })

  function apply() {
    close()
    const { count, takeBack } = fixAll(store, fixes)
    const onPress = () => {
      if (!takeBack()) toast({ text: t('changedSince') })
    }
    toast({ text: t('done', { count }), ...(count > 0 && { action: { label: t('takeBack'), onPress } }) })
  }

  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={close}
      size="wide"
      footer={
        <>
          {fixes.length > 0 && (
            <Button kind="primary" onPress={apply} autoFocus>
              {t('apply', { count: fixes.length })}
            </Button>
          )}
          <Button onPress={close}>{ui('cancel')}</Button>
        </>
      }
    >
      <p className={css.quiet}>{fixes.length > 0 ? t('note') : t('nothing')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ol className={css.fixes} tabIndex={0} aria-label={t('title')}>
        {fixes.map(({ key, field, before, after }) => (
          <li key={key} className={changes.field}>
            <span className={css.field}>{fieldName(field)}</span>
            <p className={css.printed} lang="ar">
              <Words changes={diffWords(before, after)} />
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
