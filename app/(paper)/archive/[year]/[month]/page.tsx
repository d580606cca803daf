import { describeMissing, Missing } from '../../../answers.tsx'
import { describeMonth, MonthPage, parseNumbers } from '../../archive.tsx'

type Props = PageProps<'/archive/[year]/[month]'>

export function generateStaticParams() {
  return [{ year: '-', month: '-' }]
}

async function parse(params: Props['params']) {
  const { year: y, month: m } = await params
  const [year, month] = parseNumbers(y, m) ?? []
  return year && month ? { year, month } : undefined
}

export async function generateMetadata({ params }: Props) {
  const month = await parse(params)
  return month ? describeMonth(month) : describeMissing()
}

export default async function Page({ params }: Props) {
  const month = await parse(params)
  return month ? <MonthPage month={month} /> : <Missing />
}
