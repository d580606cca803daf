import { llmsWords } from '#i18n/crawler-texts.ts'
import { writeLlms } from '#newsroom/discovery/texts.ts'
import { answerTexts } from '../crawler-answers.ts'

export function GET(): Promise<Response> {
  return answerTexts(async (facts) =>
    writeLlms(facts, await llmsWords({ ...facts, refusesTraining: facts.settings.refusesTraining })),
  )
}
