'use client'

import { type AbstractIntlMessages, useTranslations } from 'next-intl'
import { type FocusEvent, type ReactNode, useMemo } from 'react'
import type { StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import { type CopyAtDesk, CopyProvider } from '../copy/CopyProvider.tsx'
import type { CopyActions } from '../copy/copy-context.ts'
import { type AddressActions, AddressActionsContext } from '../redirects/story-address-context.ts'
import { Actions, type WorkflowActions } from './Actions.tsx'
import { BodyField } from './BodyField.tsx'
import { Column } from './Column.tsx'
import { DeskStoryContext, SavedVersionContext } from './desk-story.ts'
import { FindingsContext, useChecks } from './findings.ts'
import { PaperWordsContext } from './PaperWords.tsx'
import { type PreviewActions, PreviewPanel } from './PreviewPanel.tsx'
import { Dock } from './panel/Dock.tsx'
import { Panel } from './panel/Panel.tsx'
import { ReadOnlyNotice } from './ReadOnlyNotice.tsx'
import { ReturnNotice } from './ReturnNotice.tsx'
import { StoryBar } from './StoryBar.tsx'
import css from './StoryDesk.module.css'
import { ConflictPanel } from './store/ConflictPanel.tsx'
import { RecoveredNotice } from './store/RecoveredNotice.tsx'
import { FieldsContext } from './story-fields.ts'
import { useWriting } from './use-writing.ts'

/**
 * The page on which a story is written: a column that looks like the printed story, and beside it, or under the thumb,
 * everything that is not printed there.
 */
export function StoryDesk(props: {
  page: StoryAtDesk
  userId: string
  origin: string
  /** Messages of the paper's own markup, in Arabic. */
  words: AbstractIntlMessages
  actions: WorkflowActions
  previewActions: PreviewActions
  addressActions: AddressActions
  copy: CopyAtDesk
  copyActions: CopyActions
}) {
  const { page, words } = props
  const t = useTranslations('Desk.story')
  const writing = useWriting(props)
  const { desk, context, layout, save, preview } = writing
  const { setPlace } = desk
  // Elements that stay the same are not drawn again, whatever is typed.
  const body = useMemo(() => <BodyField onPlace={setPlace} />, [setPlace])
  const isAhead = page.isAhead || desk.version > page.initial.version
  const actions = (
    <Actions
      page={page}
      state={desk.state}
      rowVersion={desk.rowVersion}
      isAhead={isAhead}
      actions={props.actions}
      save={save}
    />
  )

  return (
    <DeskStoryContext value={context}>
      <SavedVersionContext value={desk.version}>
        <FieldsContext value={writing.fields}>
          <PaperWordsContext value={words}>
            <AddressActionsContext value={props.addressActions}>
              <Checked copy={props.copy} copyActions={props.copyActions}>
                <div className={css.desk} onFocusCapture={(event) => setPlace(placeOf(event))}>
                  <StoryBar
                    desk={desk}
                    page={page}
                    isAhead={isAhead}
                    layout={layout}
                    actions={layout.isWide && actions}
                    onPreview={preview}
                  />
                  <div className={css.main}>
                    <div className={css.notices}>
                      <RecoveredNotice desk={desk} />
                      <ReturnNotice lastReturn={page.lastReturn} />
                      <ReadOnlyNotice mayEdit={context.mayEdit} state={desk.state} editors={page.editors} />
                      <ConflictPanel desk={desk} />
                    </div>
                    <Column body={body} />
                  </div>
                  {layout.isWide && layout.isOpen && (
                    <aside className={css.panel} aria-label={t('panel')}>
                      <Panel tab={layout.tab} onTab={layout.turnTo} />
                    </aside>
                  )}
                  {!layout.isWide && <Dock layout={layout}>{actions}</Dock>}
                </div>
                <PreviewPanel
                  id={context.id}
                  version={desk.version}
                  isOpen={writing.isPreviewing}
                  onClose={writing.endPreview}
                  actions={page.mayShare ? props.previewActions : null}
                />
                {writing.picturePicker}
                {writing.storyPicker}
              </Checked>
            </AddressActionsContext>
          </PaperWordsContext>
        </FieldsContext>
      </SavedVersionContext>
    </DeskStoryContext>
  )
}

/** Looks the story through once, for all who ask: whether it is whole, and how it is written. */
function Checked(props: { copy: CopyAtDesk; copyActions: CopyActions; children: ReactNode }) {
  return (
    <FindingsContext value={useChecks()}>
      <CopyProvider copy={props.copy} actions={props.copyActions}>
        {props.children}
      </CopyProvider>
    </FindingsContext>
  )
}

function placeOf({ target }: FocusEvent): string | null {
  return target.closest<HTMLElement>('[data-field]')?.dataset.field ?? null
}
