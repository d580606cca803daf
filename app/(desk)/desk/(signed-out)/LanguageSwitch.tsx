import { switchLanguageAction } from './actions.ts'

export function LanguageSwitch({ label, language }: { label: string; language: 'ar' | 'en' }) {
  return (
    <form action={switchLanguageAction}>
      <button type="submit" lang={language}>
        {label}
      </button>
    </form>
  )
}
