'use client'

import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import type { DeskStory } from './desk-story.ts'
import { useKnown } from './known.ts'
import { useStory } from './store/use-story.ts'
import { makeFieldStore } from './story-fields.ts'
import { useKeys } from './use-keys.ts'
import { useNewerPage } from './use-newer-page.ts'
import { usePanel } from './use-panel.ts'
import { usePictures } from './use-pictures.tsx'
import { useStoryPicker } from './use-stories.tsx'

/** By then the editor has given out its last words. */
const EDITOR_WAIT_MS = 200

/** A story being written, with all that its page does around it. */
export function useWriting({ page, userId, origin }: { page: StoryAtDesk; userId: string; origin: string }) {
  const { initial } = page
  const desk = useStory(useMemo(() => ({ ...initial, userId }), [initial, userId]))
  const { story, bodyEpoch, set, flush, rowVersion } = desk
  const [fields] = useState(() => makeFieldStore(story, bodyEpoch))
  // The fields are typed in before React knows of it, and told of what came from elsewhere before it is painted.
  useLayoutEffect(() => {
    fields.tell = set
    fields.sync(story, bodyEpoch)
  }, [fields, set, story, bodyEpoch])

  const known = useKnown(page)
  useNewerPage({ story, rowVersion, page, known })
  const { pickPictures, uploadPictures, picker: picturePicker } = usePictures()
  const { pickStory, picker: storyPicker } = useStoryPicker(initial.id, known.know)
  const layout = usePanel(page.mayEdit === 'pictures' ? 'check' : 'facts')
  const { goTo } = layout

  const save = useCallback(
    async (kind?: 'manual') => {
      await new Promise((done) => setTimeout(done, EDITOR_WAIT_MS))
      return flush(kind)
    },
    [flush],
  )
  const [isPreviewing, setPreviewing] = useState(false)
  const preview = useCallback(() => {
    // What cannot be saved now is not in the preview; why is said beside the story's state.
    void save().finally(() => setPreviewing(true))
  }, [save])
  const endPreview = useCallback(() => setPreviewing(false), [])
  useKeys({ layout, save: () => save('manual'), preview })

  // Somebody may have moved the story on since the page was made.
  const mayEdit = desk.canEdit ? page.mayEdit : 'nothing'
  const context = useMemo<DeskStory>(
    () => ({
      ...known,
      id: page.initial.id,
      sections: page.sections,
      paper: page.paper,
      standing: page,
      mayEdit,
      origin,
      goTo,
      pickPictures,
      uploadPictures,
      pickStory,
    }),
    [known, page, mayEdit, origin, goTo, pickPictures, uploadPictures, pickStory],
  )
  return { desk, fields, context, layout, save, preview, isPreviewing, endPreview, picturePicker, storyPicker }
}
