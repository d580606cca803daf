import { answerSectionFeed } from '../../../feeds.ts'

export async function GET(request: Request, { params }: RouteContext<'/[name]/[entry]/atom.xml'>): Promise<Response> {
  const { name, entry } = await params
  return answerSectionFeed(request, [name, entry], 'atom')
}
