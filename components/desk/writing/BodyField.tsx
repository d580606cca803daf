'use client'

import { useState } from 'react'
import { useCopyDesk } from '../copy/copy-context.ts'
import type { PickedPicture } from '../media/PicturePicker.tsx'
import { useDeskStory, useMayEdit } from './desk-story.ts'
import { BodyEditor } from './editor/BodyEditor.tsx'
import { BodyPictures } from './sheet/BodyPictures.tsx'
import { useBodyEpoch, useField, useFields } from './story-fields.ts'

/** The text, in an editor that is told when it was changed by anything else. */
export function BodyField({ onPlace }: { onPlace: (place: string | null) => void }) {
  const { pictures, stories, know, mayEdit: may, ...ask } = useDeskStory()
  const copy = useCopyDesk()
  const fields = useFields()
  const [body] = useField('body')
  const epoch = useBodyEpoch()
  const mayEdit = useMayEdit('body')
  // An editor nobody may type in takes over every change that is made beside it.
  const [swaps, setSwaps] = useState(0)

  // What was picked for the text is known to the rest of the page, too: to the checks, for one.
  function learn(picked: PickedPicture[]): PickedPicture[] {
    know({ pictures: Object.fromEntries(picked.map((one) => [one.mediaId, one.picture])) })
    return picked
  }

  return (
    <div data-field="body">
      <BodyEditor
        body={body}
        epoch={epoch + swaps}
        isReadOnly={!mayEdit}
        onChange={(next) => fields.set('body', next, epoch)}
        onPlace={onPlace}
        plugin={copy?.plugin}
        pictures={pictures}
        stories={stories}
        pickPictures={async (choice) => learn(await ask.pickPictures(choice))}
        pickStory={ask.pickStory}
        uploadPictures={async (files) => learn(await ask.uploadPictures(files))}
      />
      {may === 'pictures' && (
        <BodyPictures
          body={body}
          onChange={(next) => {
            fields.set('body', next)
            setSwaps(swaps + 1)
          }}
        />
      )}
    </div>
  )
}
