import { describeLog, LogPage } from './log.tsx'

export function generateMetadata() {
  return describeLog(1)
}

export default function Page() {
  return <LogPage page={1} />
}
