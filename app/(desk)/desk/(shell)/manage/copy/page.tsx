import type { Metadata } from 'next'
import { RULES } from '#arabic/copy/rules.ts'
import { CopyPage } from '#components/desk/copy/manage/CopyPage.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadHouseStyle } from '#newsroom/copy/style.ts'
import { listCopyWords } from '#newsroom/copy/words.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage } from '../../get-for-page.ts'
import { addCopyWordAction, addCopyWordsAction, removeCopyWordAction, saveHouseStyleAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'copy')
  return { title: t('manage.title') }
}

export default async function CopyDeskPage() {
  const desk = await requireDesk()
  const stored = await getForPage(loadHouseStyle(desk))
  const words = await getForPage(listCopyWords(desk))
  return (
    <CopyPage
      stored={stored}
      // What a rule looks for stays on the server.
      rules={RULES.map(({ id, class: ruleClass }) => ({ id, class: ruleClass }))}
      words={words}
      actions={{
        saveStyle: saveHouseStyleAction,
        addWord: addCopyWordAction,
        addWords: addCopyWordsAction,
        removeWord: removeCopyWordAction,
      }}
    />
  )
}
