import { readSitemapIndex } from '#newsroom/discovery/read.ts'
import { answerSitemap } from '../crawler-answers.ts'

export function GET(request: Request): Promise<Response> {
  return answerSitemap(request, readSitemapIndex)
}
