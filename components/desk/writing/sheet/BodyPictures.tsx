'use client'

import { useTranslations } from 'next-intl'
import { type Body, pictureUses } from '#newsroom/articles/body.ts'
import { PictureView } from '../../../ui/PictureView.tsx'
import { sequence } from '../../../ui/sequence.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDeskStory } from '../desk-story.ts'
import css from './BodyPictures.module.css'

type Use = ReturnType<typeof pictureUses>[number]

/** The pictures of the text in a list, for somebody who may change them and not the words around them. */
export function BodyPictures({ body, onChange }: { body: Body; onChange: (body: Body) => void }) {
  const t = useTranslations('Desk.story.bodyPictures')
  const uses = pictureUses(body)
  if (uses.length === 0) return null
  return (
    <section className={css.pictures} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ol>
        {sequence(uses, (use, index) => (
          <UseRow use={use} place={index + 1} onChange={(next) => onChange(withUse(body, index, next))} />
        ))}
      </ol>
    </section>
  )
}

function UseRow({ use, place, onChange }: { use: Use; place: number; onChange: (use: Use) => void }) {
  const t = useTranslations('Desk.story')
  const { pictures, pickPictures, know } = useDeskStory()
  const picture = pictures[use.mediaId]

  async function replace() {
    const [picked] = await pickPictures({ several: false })
    if (!picked) return
    know({ pictures: { [picked.mediaId]: picked.picture } })
    onChange({ ...use, mediaId: picked.mediaId, caption: use.caption ?? picked.caption })
  }

  return (
    <li className={css.use}>
      <div className={css.thumb}>{picture && <PictureView picture={picture} shape="4x3" sizes="120px" />}</div>
      <div className={css.words}>
        <TextField
          label={t('bodyPictures.captionOf', { place: String(place) })}
          value={use.caption ?? ''}
          onChange={(caption) => onChange({ ...use, caption: caption === '' ? null : caption })}
          isMultiline
          rows={2}
          dir="rtl"
        />
        <div className={css.tools}>
          <CheckboxField
            label={t('lead.archive')}
            isSelected={use.isArchivePhoto}
            onChange={(isArchivePhoto) => onChange({ ...use, isArchivePhoto })}
          />
          <Button kind="quiet" size="small" onPress={() => void replace()}>
            {t('lead.replace')}
          </Button>
        </div>
      </div>
    </li>
  )
}

/** The body with another use of a picture in the place of one, counted as `pictureUses` counts them. */
function withUse(body: Body, index: number, next: Use): Body {
  let count = -1
  const put = (use: Use): Use => {
    count += 1
    return count === index ? next : use
  }
  return {
    ...body,
    content: body.content.map((block) => {
      if (block.type === 'image') return { ...block, attrs: put(block.attrs) }
      return block.type === 'gallery' ? { ...block, attrs: { items: block.attrs.items.map(put) } } : block
    }),
  }
}
