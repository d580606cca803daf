import { describeMonth, MonthPage } from './archive.tsx'

export function generateMetadata() {
  return describeMonth(undefined)
}

export default function Page() {
  return <MonthPage month={undefined} />
}
