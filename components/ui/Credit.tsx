import { useTranslations } from 'next-intl'

/** Who made a picture. A credit that names the craft itself («رسم: …») is printed as it stands; any other took it. */
export function Credit({ credit }: { credit: string }) {
  const t = useTranslations('Common')
  return credit.includes(':') ? credit : t.rich('photoBy', { names: () => <bdi>{credit}</bdi> })
}
