'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useRef, useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { TableReport } from '#newsroom/redirects/import-table.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { AddressText } from './AddressText.tsx'
import css from './Redirects.module.css'
import { TABLE_PATH } from './redirect-actions.ts'

const COUNTS = ['rows', 'added', 'changed', 'unchanged', 'flattened', 'badCount'] as const

/** Brings in a table of redirects: first it is shown what would become of it, then all of it is saved, or nothing. */
export function TableImport({ onClose }: { onClose: () => void }) {
  const t = useTranslations('Desk.redirects.table')
  const router = useRouter()
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<TableReport | null>(null)
  const { run, isPending, refusal } = useAction(sendTable, {
    onDone(answered) {
      setReport(answered)
      if (!answered.isSaved) return
      toast({ text: t('saved', { count: answered.added + answered.changed }) })
      router.refresh()
      onClose()
    },
  })
  const words = useRefusalWords(refusal)
  const isReady = report !== null && report.badCount === 0 && report.added + report.changed > 0

  function pick(event: ChangeEvent<HTMLInputElement>) {
    const [picked] = event.target.files ?? []
    event.target.value = ''
    if (!picked) return
    setFile(picked)
    setReport(null)
    void run({ file: picked, isSaving: false })
  }

  return (
    <Dialog
      title={t('title')}
      isOpen
      isStubborn
      onClose={onClose}
      size="wide"
      footer={
        <>
          {isReady && file && (
            <Button kind="primary" isPending={isPending} onPress={() => void run({ file, isSaving: true })}>
              {t('save')}
            </Button>
          )}
          <Button kind={isReady ? 'plain' : 'primary'} onPress={() => picker.current?.click()} isDisabled={isPending}>
            {t(file ? 'other' : 'choose')}
          </Button>
        </>
      }
    >
      <div className={css.sheet}>
        <p className={css.quiet}>{t('help')}</p>
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className={css.picker}
          aria-label={t('choose')}
          tabIndex={-1}
          onChange={pick}
        />
        {file && (
          <p>
            <bdi>{file.name}</bdi>
          </p>
        )}
        <div role="status">{isPending && <p className={css.quiet}>{t('reading')}</p>}</div>
        {words.text && <Notice kind="danger">{words.text}</Notice>}
        {report && <Report report={report} />}
      </div>
    </Dialog>
  )
}

function Report({ report }: { report: TableReport }) {
  const t = useTranslations('Desk.redirects.table')
  const isNothing = report.badCount === 0 && report.added + report.changed === 0
  return (
    <>
      <dl className={css.counts}>
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(name === 'badCount' ? 'bad' : name)}</dt>
            <dd>{report[name]}</dd>
          </div>
        ))}
      </dl>
      {isNothing && <Notice>{t('nothing')}</Notice>}
      {report.badCount > 0 ? <BadRows report={report} /> : <Sample report={report} />}
    </>
  )
}

function BadRows({ report }: { report: TableReport }) {
  const t = useTranslations('Desk.redirects.table')
  return (
    <>
      <Notice kind="warning">{t('badNote')}</Notice>
      <ul className={css.rows}>
        {report.bad.map(({ line, source, fault }) => (
          <BadRow key={`${line} ${fault}`} line={line} source={source} fault={fault} />
        ))}
      </ul>
      {report.badCount > report.bad.length && <p className={css.quiet}>{t('badMore', { count: report.badCount })}</p>}
    </>
  )
}

function BadRow({ line, source, fault }: TableReport['bad'][number]) {
  const t = useTranslations('Desk.redirects.table')
  const words = useRefusalWords({ ok: false, code: fault })
  return (
    <li>
      <span className={css.figure}>{t('row', { line: String(line) })}</span>
      <AddressText address={source} />
      <span>{words.text}</span>
    </li>
  )
}

function Sample({ report }: { report: TableReport }) {
  const t = useTranslations('Desk.redirects')
  if (report.sample.length === 0) return null
  return (
    <>
      <h3 className={css.quiet}>{t('table.sample')}</h3>
      <ul className={css.rows}>
        {report.sample.map(({ source, target }) => (
          <li key={source}>
            <AddressText address={source} />
            {target === null ? <span>{t('gone')}</span> : <AddressText address={readable(target)} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function readable(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}

/** The file itself is the body: too long for an action. */
async function sendTable({ file, isSaving }: { file: File; isSaving: boolean }): Promise<Answer<TableReport>> {
  const response = await fetch(isSaving ? `${TABLE_PATH}?save=1` : TABLE_PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: file,
  })
  const answer: Answer<TableReport> = await response.json()
  return answer
}
