import { answerPartner } from '../partner.ts'

export async function GET(request: Request, { params }: RouteContext<'/partner/[token]/feed.json'>): Promise<Response> {
  const { token } = await params
  return answerPartner(request, token, 'json')
}
