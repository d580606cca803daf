'use client'

import { useRouter } from 'next/navigation'
import { memo } from 'react'
import type { State } from '#newsroom/articles/article.ts'
import type { StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import { useCopy } from '../copy/copy-context.ts'
import { ActionBar, type ActionBarProps } from '../workflow/ActionBar.tsx'
import { useFindings } from './findings.ts'

export type WorkflowActions = ActionBarProps['actions']

/** What can be done with the story as it is written now. Typing does not draw it again. */
export const Actions = memo(function Actions(props: {
  page: StoryAtDesk
  state: State
  rowVersion: number
  /** Something was written that readers do not read. */
  isAhead: boolean
  actions: WorkflowActions
  save: () => Promise<boolean>
}) {
  const { page, state, rowVersion, isAhead, actions, save } = props
  const router = useRouter()
  const findings = useFindings()
  const notes = useCopy((view) => view.notes.length)
  return (
    <ActionBar
      storyId={page.initial.id}
      version={rowVersion}
      state={state}
      // Between a move and the page that knows of it nothing is offered that the story has left behind.
      allowed={state === page.initial.state ? page.allowed[isAhead ? 'ahead' : 'asIs'] : []}
      findings={findings}
      notes={notes}
      publishAt={page.publishAt}
      mayAssign={page.mayAssign}
      assignee={page.assignee}
      actions={actions}
      beforeAction={save}
      onDone={() => router.refresh()}
      onAssigned={() => router.refresh()}
      onReload={() => router.refresh()}
    />
  )
})
