import { readSitemap } from '#newsroom/discovery/read.ts'
import { answerSitemap } from '../../crawler-answers.ts'

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  return answerSitemap(request, () => readSitemap(file))
}
