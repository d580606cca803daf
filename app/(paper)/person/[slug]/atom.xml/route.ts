import { answerNamedFeed } from '../../../feeds.ts'

export async function GET(request: Request, { params }: RouteContext<'/person/[slug]/atom.xml'>): Promise<Response> {
  const { slug } = await params
  return answerNamedFeed(request, { kind: 'person', slug }, 'atom')
}
