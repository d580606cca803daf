'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import css from './BodyEditor.module.css'
import { CLEANED } from './paste/report.ts'
import { useSetting } from './setting.ts'
import { useUi } from './ui-store.ts'

/** What the last paste cleaned, in one line, and the way back while nothing was written since. */
export function PasteNote({ editor }: { editor: Editor }) {
  const t = useTranslations('Desk.editor.cleaned')
  const { ui } = useSetting()
  const cleaned = useUi(ui, 'cleaned')
  const items = CLEANED.flatMap((code) => {
    const count = cleaned?.report[code]
    return count === undefined ? [] : [t(code, { count })]
  })
  return (
    // The region is there before it has something to say.
    <div role="status">
      {cleaned && (
        <div className={css.note}>
          <p>{t('line', { items: items.join(t('comma')) })}</p>
          {cleaned.canUndo && (
            <Button
              kind="quiet"
              size="small"
              onPress={() => {
                ui.set({ cleaned: null })
                editor.chain().undo().focus().run()
              }}
            >
              {t('undo')}
            </Button>
          )}
          <IconButton label={t('close')} icon="close" size="small" onPress={() => ui.set({ cleaned: null })} />
        </div>
      )}
    </div>
  )
}
