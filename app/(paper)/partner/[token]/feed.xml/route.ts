import { answerPartner } from '../partner.ts'

export async function GET(request: Request, { params }: RouteContext<'/partner/[token]/feed.xml'>): Promise<Response> {
  const { token } = await params
  return answerPartner(request, token, 'rss')
}
