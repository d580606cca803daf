import { answerPartner } from '../partner.ts'

export async function GET(request: Request, { params }: RouteContext<'/partner/[token]/atom.xml'>): Promise<Response> {
  const { token } = await params
  return answerPartner(request, token, 'atom')
}
