import { describeMissing, Missing } from '../answers.tsx'

export function generateStaticParams() {
  return [{ rest: ['-', '-', '-', '-', '-', '-'] }]
}

export function generateMetadata() {
  return describeMissing()
}

/** Addresses longer than any of the paper's. */
export default function Page() {
  return <Missing />
}
