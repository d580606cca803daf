import { answerNamedFeed } from '../../../feeds.ts'

export async function GET(request: Request, { params }: RouteContext<'/topic/[slug]/feed.json'>): Promise<Response> {
  const { slug } = await params
  return answerNamedFeed(request, { kind: 'topic', slug }, 'json')
}
