import { answerTexts } from '../../../crawler-answers.ts'

/** `/<key>.txt`, to which `next.config.mjs` leads here: proves to IndexNow that whoever tells it of a page owns the page. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params
  return answerTexts(({ settings }) => (settings.indexNowKey === key ? key : undefined))
}
