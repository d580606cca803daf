'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Group } from 'react-aria-components'
import type { Answer } from '#newsroom/answer.ts'
import type { State } from '#newsroom/articles/article.ts'
import type { Finding } from '#newsroom/stories/checklist.ts'
import type { Moved, MoveRequest } from '#newsroom/stories/transition.ts'
import type { ActionName } from '#newsroom/stories/workflow.ts'
import { useCommand } from '../frame/commands.ts'
import { useShortcut } from '../frame/shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { type AssignActions, AssignDialog } from './AssignDialog.tsx'
import { arrange, isDangerous, minded, relevantTo } from './choice.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { useMover } from './use-mover.ts'
import css from './Workflow.module.css'

const ASSIGN = 'assign'
const KEYS = 'mod+enter'

export interface ActionBarProps {
  storyId: number
  /** Of the story's row: counts moves, not saves. */
  version: number
  state: State
  /** What the person may do, from `allowedActions` on the server. */
  allowed: ActionName[]
  /** What there is to say about the story as it is written now, from `checkStory`. */
  findings: Finding[]
  /** How much there is to say about its language: never stops anything. */
  notes?: number
  /** When it goes out by itself, milliseconds UTC. */
  publishAt: number | null
  mayAssign: boolean
  /** The name of whoever has it in hand. */
  assignee: string | null
  actions: AssignActions & { move: (request: MoveRequest) => Promise<Answer<Moved>> }
  /** Has everything saved that was typed; false when it could not be, and then nothing is moved. */
  beforeAction: () => Promise<boolean>
  onDone: (moved: Moved) => void
  onAssigned: () => void
  /** Reads the story anew: somebody else has moved it. */
  onReload: () => void
  /** The story is being read anew. */
  isWaiting?: boolean
}

/** What can be done with a story now: the next step in a button of its own, everything else one step away. */
export function ActionBar(props: ActionBarProps) {
  const { state, allowed, mayAssign } = props
  const t = useTranslations('Desk.workflow')
  const [isAssigning, setAssigning] = useState(false)
  const mover = useMover(props)
  const { primary, beside, menu } = arrange(state, allowed)
  const isBusy = mover.isBusy || props.isWaiting === true

  const labelOf = (action: ActionName) =>
    t(action === 'schedule' && state === 'scheduled' ? 'actions.reschedule' : `actions.${action}`)
  const next = mover.open ?? primary
  useShortcut(
    KEYS,
    next ? labelOf(next) : t('label'),
    () => {
      if (mover.open) void mover.go(mover.open)
      else if (primary) mover.press(primary)
    },
    { when: next !== null && !isAssigning && !isBusy },
  )

  const items = [
    ...menu.map((action) => ({
      id: action,
      label: labelOf(action),
      detail: t(`hints.${action}`),
      ...(isDangerous(action) && { kind: 'danger' as const }),
    })),
    ...(mayAssign ? [{ id: ASSIGN, label: t('assign'), ...(props.assignee && { detail: props.assignee }) }] : []),
  ]
  function choose(id: string): void {
    const action = menu.find((name) => name === id)
    if (action) mover.press(action)
    else setAssigning(true)
  }

  return (
    <Group className={css.bar} aria-label={t('label')}>
      {allowed.map((action) => (
        <ActionCommand
          key={action}
          id={`workflow-${action}`}
          label={labelOf(action)}
          shortcut={action === primary ? KEYS : undefined}
          run={() => mover.press(action)}
        />
      ))}
      {primary && (
        <Button kind="primary" onPress={() => mover.press(primary)} isPending={isBusy}>
          {labelOf(primary)}
        </Button>
      )}
      {beside && (
        <span className={css.beside}>
          <Button onPress={() => mover.press(beside)} isDisabled={isBusy}>
            {labelOf(beside)}
          </Button>
        </span>
      )}
      {items.length > 0 && (
        <MenuButton label={t('more')} icon="more" items={items} onAction={choose} isDisabled={isBusy} />
      )}
      {mover.open && (
        <MoveDialog
          action={mover.open}
          title={labelOf(mover.open)}
          findings={relevantTo(mover.open, props.findings)}
          notes={minded(mover.open, props.notes ?? 0)}
          onReload={props.onReload}
          {...mover.dialog(mover.open)}
        />
      )}
      {isAssigning && (
        <AssignDialog
          storyId={props.storyId}
          assignee={props.assignee}
          actions={props.actions}
          onClose={() => setAssigning(false)}
          onDone={() => {
            setAssigning(false)
            props.onAssigned()
          }}
        />
      )}
    </Group>
  )
}

/** An action in the command palette. */
function ActionCommand(command: { id: string; label: string; shortcut: string | undefined; run: () => void }) {
  useCommand(command)
  return null
}
