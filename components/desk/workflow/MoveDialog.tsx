'use client'

import { useTranslations } from 'next-intl'
import type { Refusal } from '#newsroom/answer.ts'
import type { Finding } from '#newsroom/stories/checklist.ts'
import { type ActionName, workflowAction } from '#newsroom/stories/workflow.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import { isDangerous } from './choice.ts'
import { FindingList } from './FindingList.tsx'
import { MoveFields } from './MoveFields.tsx'
import type { Typed } from './typed.ts'
import css from './Workflow.module.css'

/** Asks what an action needs, and says what it will do. What was typed stays when the server refuses. */
export function MoveDialog(props: {
  action: ActionName
  title: string
  findings: Finding[]
  /** How much there is to say about the story's language. */
  notes: number
  typed: Typed
  onType: (change: Partial<Typed>) => void
  onConfirm: () => void
  onClose: () => void
  isPending: boolean
  refusal: Refusal | null
  /** The words could not be saved, so nothing was moved. */
  isUnsaved: boolean
  onReload: () => void
}) {
  const { action, title, findings, notes, typed, onType, onConfirm, onClose, isPending, refusal, isUnsaved } = props
  const t = useTranslations('Desk.workflow')
  const ui = useTranslations('Desk.ui')
  const copy = useTranslations('Desk.copy')
  const words = useRefusalWords(refusal)
  const { isPublishing, needsReason, needsTime, needsCorrection } = workflowAction(action)
  const blockers = findings.filter((finding) => finding.level === 'block')
  const warnings = findings.filter((finding) => finding.level === 'warn')
  const isOnItsWayOut = Boolean(isPublishing || needsTime)
  const asksForWords = Boolean(needsReason || needsCorrection)
  const ask = `ask.${action}` as Parameters<typeof t>[0]
  const isGone = refusal?.code === 'version' || refusal?.code === 'state'

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      isStubborn={asksForWords}
      role={isDangerous(action) ? 'alertdialog' : 'dialog'}
      footer={
        <>
          <Button
            kind={isDangerous(action) ? 'danger' : 'primary'}
            onPress={onConfirm}
            isPending={isPending}
            isDisabled={blockers.length > 0 || isGone}
            autoFocus={!asksForWords && !needsTime && !isDangerous(action)}
          >
            {isPublishing && warnings.length > 0 && blockers.length === 0 ? t('anyway') : title}
          </Button>
          <Button onPress={onClose} autoFocus={!asksForWords && isDangerous(action)}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (blockers.length === 0) onConfirm()
        }}
      >
        {isUnsaved && <Notice kind="danger">{t('notSaved')}</Notice>}
        {words.text && (
          <Notice
            kind="danger"
            action={
              isGone && (
                <Button size="small" onPress={props.onReload}>
                  {t('reload')}
                </Button>
              )
            }
          >
            {words.text}
          </Notice>
        )}
        {t.has(ask) && <p className={css.explanation}>{t(ask)}</p>}
        <FindingList title={t(isOnItsWayOut ? 'blockers' : 'blocked')} findings={blockers} isBlocking />
        {isOnItsWayOut && <FindingList title={t('warnings')} findings={warnings} />}
        {notes > 0 && <p className={css.explanation}>{copy('inStory', { count: notes })}</p>}
        <MoveFields action={action} typed={typed} onType={onType} errorOf={words.field} />
      </form>
    </Dialog>
  )
}
