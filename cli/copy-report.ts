import type { createTranslator } from 'next-intl'
import { JUNK, NBSP } from '#arabic/characters.ts'
import { checkCopy } from '#arabic/copy/check.ts'
import type { CopyClass, CopyFinding, RuleId } from '#arabic/copy/copy.ts'
import type { Database } from '#db/engine.ts'
import { countStories, listStoriesForIndex } from '#db/queries/search.ts'
import type ar from '#messages/ar.json'
import { bodySchema } from '#newsroom/articles/body.ts'
import { storyBlocks } from '#newsroom/copy/blocks.ts'
import { loadCopyStyle } from '#newsroom/copy/style.ts'
import { makeProgress } from './progress.ts'

type Translator = ReturnType<typeof createTranslator<typeof ar, 'Desk.copy'>>

const UNSEEN = new RegExp(`[${JUNK}${NBSP}]`, 'gu')
/** OPEN BOX, which stands for a space */
const OPEN_BOX = '\u2423'
const BATCH = 200
const EXAMPLES = 3

interface RuleReport {
  class: CopyClass
  findings: number
  stories: number
  examples: { id: number; found: string; instead: string | undefined }[]
}

/** Reads every story of the paper, in every state, and prints what each rule found, the commonest first. */
export async function reportArchive(database: Database, t: Translator): Promise<number> {
  const all = await countStories(database.read)
  if (all === 0) {
    console.log(t('shell.empty'))
    return 0
  }
  const reports = new Map<RuleId, RuleReport>()
  const style = await loadCopyStyle(database.read)
  const progress = makeProgress()
  let done = 0
  let found = 0
  let touched = 0
  for (let afterId = 0; ; ) {
    const stories = await listStoriesForIndex(database.read, { afterId, limit: BATCH })
    const last = stories.at(-1)
    if (!last) break
    afterId = last.id
    for (const { id, body, kicker, frontHeadline, standfirst, headline } of stories) {
      const blocks = storyBlocks({
        kicker: kicker ?? '',
        headline,
        frontHeadline: frontHeadline ?? '',
        standfirst: standfirst ?? '',
        body: bodySchema.parse(body),
      })
      const findings = checkCopy(blocks, style)
      found += findings.length
      if (findings.length > 0) touched += 1
      takeIn(reports, id, findings)
    }
    done += stories.length
    progress.show(done / all, t('shell.stories', { count: done }))
  }
  progress.end()
  for (const [rule, report] of [...reports].sort(([, a], [, b]) => b.findings - a.findings)) printRule(rule, report, t)
  console.log(
    t('shell.summary', {
      findings: t('shell.findings', { count: found }),
      stories: t('shell.stories', { count: touched }),
    }),
  )
  return found === 0 ? 0 : 1
}

function takeIn(reports: Map<RuleId, RuleReport>, id: number, findings: readonly CopyFinding[]): void {
  const seen = new Set<RuleId>()
  for (const { rule, class: own, found, replacements } of findings) {
    const report = reports.get(rule) ?? { class: own, findings: 0, stories: 0, examples: [] }
    report.findings += 1
    // Inside a quotation an automatic finding is a suggestion: the rule is what it is elsewhere.
    if (own === 'automatic') report.class = own
    if (!seen.has(rule)) report.stories += 1
    seen.add(rule)
    const isNew = report.examples.length < EXAMPLES && report.examples.every((example) => example.found !== found)
    if (isNew) report.examples.push({ id, found, instead: replacements[0] })
    reports.set(rule, report)
  }
}

function printRule(rule: RuleId, report: RuleReport, t: Translator): void {
  console.log(
    t('shell.rule', {
      title: t(`rules.${rule}.title`),
      class: t(`classes.${report.class}`),
      findings: t('shell.findings', { count: report.findings }),
      stories: t('shell.stories', { count: report.stories }),
    }),
  )
  for (const { id, found, instead } of report.examples) {
    const words = { place: String(id), found: visible(found) }
    console.log(
      instead ? t('shell.exampleInstead', { ...words, instead: visible(instead) }) : t('shell.example', words),
    )
  }
}

/** Spaces around signs, and signs that nobody sees, as something that can be seen. */
export function visible(text: string): string {
  const seen = text.replace(UNSEEN, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
  return /[\p{L}\p{N}]/u.test(text) ? seen : seen.replaceAll(' ', OPEN_BOX)
}
