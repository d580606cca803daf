import { answerSectionFeed } from '../../feeds.ts'

export async function GET(request: Request, { params }: RouteContext<'/[name]/atom.xml'>): Promise<Response> {
  const { name } = await params
  return answerSectionFeed(request, [name], 'atom')
}
