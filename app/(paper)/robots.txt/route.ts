import { writeRobots } from '#newsroom/discovery/robots.ts'
import { answerTexts } from '../crawler-answers.ts'

export function GET(): Promise<Response> {
  return answerTexts(writeRobots)
}
