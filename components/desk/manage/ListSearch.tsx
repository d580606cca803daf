'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { LinkButton } from '../ui/LinkButton.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import css from './Manage.module.css'

const PAUSE_MS = 250

export function hrefOf(path: string, params: Record<string, string>): string {
  const kept = Object.entries(params).filter(([, value]) => value !== '')
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}

/** The words a list is searched with stand in its address, so that it can be kept and sent. */
export function ListSearch(props: {
  path: string
  label: string
  query: string
  /** How many were found, in words. */
  total: string
  /** What else the address says. */
  params?: Record<string, string>
  children?: ReactNode
}) {
  const { path, label, query, total, params = {}, children } = props
  const router = useRouter()
  const [typed, setTyped] = useState(query)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  function search(text: string) {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => router.replace(hrefOf(path, { ...params, q: text.trim() })), PAUSE_MS)
  }
  return (
    <search className={css.filters}>
      <SearchField label={label} value={typed} onChange={search} />
      {children}
      <p className={css.quiet} role="status">
        {total}
      </p>
    </search>
  )
}

export function Paging(props: {
  path: string
  list: { page: number; pageCount: number }
  params: Record<string, string>
}) {
  const { path, list, params } = props
  const t = useTranslations('Desk.manage')
  const { page, pageCount } = list
  if (pageCount === 1) return null
  const href = (number: number) => hrefOf(path, { ...params, page: number === 1 ? '' : String(number) })
  return (
    <nav className={css.paging} aria-label={t('pagesOfList')}>
      {page > 1 && <LinkButton href={href(page - 1)}>{t('previous')}</LinkButton>}
      <span>{t('pageOf', { page, count: pageCount })}</span>
      {page < pageCount && <LinkButton href={href(page + 1)}>{t('next')}</LinkButton>}
    </nav>
  )
}
