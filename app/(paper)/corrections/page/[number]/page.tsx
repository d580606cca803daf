import { parsePageNumber } from '#newsroom/addresses.ts'
import { describeLog, LogPage } from '../../log.tsx'

type Props = PageProps<'/corrections/page/[number]'>

export function generateStaticParams() {
  return [{ number: '-' }]
}

export async function generateMetadata({ params }: Props) {
  return describeLog(parsePageNumber((await params).number))
}

export default async function Page({ params }: Props) {
  return <LogPage page={parsePageNumber((await params).number)} />
}
