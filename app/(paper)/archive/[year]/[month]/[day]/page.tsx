import { DayPage, describeDay, parseNumbers } from '../../../archive.tsx'

type Props = PageProps<'/archive/[year]/[month]/[day]'>

export function generateStaticParams() {
  return [{ year: '-', month: '-', day: '-' }]
}

async function parse(params: Props['params']) {
  const { year: y, month: m, day: d } = await params
  const [year, month, day] = parseNumbers(y, m, d) ?? []
  return year && month && day ? { year, month, day, page: 1 } : undefined
}

export async function generateMetadata({ params }: Props) {
  return describeDay(await parse(params))
}

export default async function Page({ params }: Props) {
  return <DayPage asked={await parse(params)} />
}
