import { parsePageNumber } from '#newsroom/addresses.ts'
import { DayPage, describeDay, parseNumbers } from '../../../../../archive.tsx'

type Props = PageProps<'/archive/[year]/[month]/[day]/page/[number]'>

export function generateStaticParams() {
  return [{ year: '-', month: '-', day: '-', number: '-' }]
}

async function parse(params: Props['params']) {
  const { year: y, month: m, day: d, number } = await params
  const [year, month, day] = parseNumbers(y, m, d) ?? []
  const page = parsePageNumber(number)
  return year && month && day && page ? { year, month, day, page } : undefined
}

export async function generateMetadata({ params }: Props) {
  return describeDay(await parse(params))
}

export default async function Page({ params }: Props) {
  return <DayPage asked={await parse(params)} />
}
