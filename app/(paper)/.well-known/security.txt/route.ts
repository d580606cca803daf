import { writeSecurity } from '#newsroom/discovery/texts.ts'
import { answerTexts } from '../../crawler-answers.ts'

export function GET(): Promise<Response> {
  return answerTexts(writeSecurity)
}
