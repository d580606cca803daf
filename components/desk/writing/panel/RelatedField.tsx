'use client'

import { useTranslations } from 'next-intl'
import { ComboField } from '../../ui/ComboField.tsx'
import type { Option } from '../../ui/options.ts'
import { moved } from '../credits.ts'
import { useDeskStory, useMayEdit } from '../desk-story.ts'
import { useField } from '../story-fields.ts'
import { useStoryOptions } from '../use-story-options.ts'
import css from './RowsField.module.css'
import { orderKeys, RowTools } from './RowTools.tsx'

const MOST_RELATED = 20

/** Stories set under this one by hand, in the order they are printed. */
export function RelatedField() {
  const t = useTranslations('Desk.story')
  const { id: ownId, stories, know } = useDeskStory()
  const [ids, setIds] = useField('relatedIds')
  const mayEdit = useMayEdit('relatedIds')
  const { load, take } = useStoryOptions(ownId, know)

  function add(option: Option) {
    const { id } = take(option)
    if (!ids.includes(id)) setIds([...ids, id])
  }

  return (
    <fieldset className={css.field} data-field="relatedIds">
      <legend className={css.label}>{t('fields.relatedIds')}</legend>
      {ids.length > 0 && (
        <ol className={css.rows}>
          {ids.map((id, index) => (
            <RelatedRow
              key={id}
              headline={stories[id]?.headline ?? t('related.unknown', { id: String(id) })}
              isHidden={stories[id]?.isPublic === false}
              isReadOnly={!mayEdit}
              onRemove={() => setIds(ids.toSpliced(index, 1))}
              isAlone={ids.length === 1}
              onMove={(by) => setIds(moved(ids, index, index + by))}
            />
          ))}
        </ol>
      )}
      {mayEdit && ids.length < MOST_RELATED && (
        <ComboField
          label={t('fields.relatedIds')}
          hideLabel
          placeholder={t('related.placeholder')}
          loadOptions={load}
          onPick={add}
        />
      )}
    </fieldset>
  )
}

function RelatedRow(props: {
  headline: string
  isHidden: boolean
  isReadOnly: boolean
  onRemove: () => void
  isAlone: boolean
  onMove: (by: 1 | -1) => void
}) {
  const { headline, isHidden, isReadOnly, isAlone, onRemove, onMove } = props
  const t = useTranslations('Desk.story.related')

  return (
    <li className={css.row} onKeyDownCapture={isReadOnly ? undefined : orderKeys(onMove)}>
      <span className={css.words}>
        <bdi>{headline}</bdi>
        {isHidden && <span className={css.detail}>{t('notPublic')}</span>}
      </span>
      {!isReadOnly && (
        <RowTools
          labels={{ up: t('up', { headline }), down: t('down', { headline }), remove: t('remove', { headline }) }}
          isAlone={isAlone}
          onMove={onMove}
          onRemove={onRemove}
        />
      )}
    </li>
  )
}
