'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import fieldCss from './Field.module.css'
import { FieldNote } from './FieldNote.tsx'
import { Icon } from './Icon.tsx'
import { NEW_OPTION, type Option } from './options.ts'
import css from './Popover.module.css'
import { type OptionSource, useOptions } from './use-options.ts'

export interface ComboFieldProps extends OptionSource {
  label: string
  hideLabel?: boolean
  /** What is picked, to be shown. Leave it out and the field empties itself after every pick. */
  value?: Option | null
  /** A new name comes with the id `NEW_OPTION`. */
  onPick: (option: Option) => void
  onClear?: () => void
  name?: string
  description?: string
  error?: string
  placeholder?: string
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
}

/** One of many, found by typing: words are matched from their beginning, in any spelling. */
export function ComboField(props: ComboFieldProps) {
  const { label, hideLabel, value, onPick, onClear, description, error, isRequired } = props
  const t = useTranslations('Desk.ui')
  const [typed, setTyped] = useState(value?.label ?? '')
  const [shown, setShown] = useState(value)
  // The list closes when what is picked changes: a field that shows no pick still remembers its last one.
  const [lastPick, setLastPick] = useState<string | null>(null)
  if (value?.id !== shown?.id || value?.label !== shown?.label) {
    setShown(value)
    setTyped(value?.label ?? '')
  }
  // While the field shows what is picked, every option is offered again.
  const { found, isLoading } = useOptions(props, value && typed === value.label ? '' : typed)

  function pick(key: string) {
    const option = found.find((one) => one.id === key)
    if (!option) return
    setTyped(value === undefined ? '' : option.label)
    setLastPick(key)
    onPick(option)
  }

  /** A field that shows its pick and takes new names keeps what was typed; any other shows its pick again. */
  function leave() {
    const name = typed.trim()
    if (props.allowsNew && value !== undefined && name !== '' && name !== value?.label) {
      onPick({ id: NEW_OPTION, label: name })
    } else setTyped(value?.label ?? '')
  }

  return (
    <ComboBox
      className={fieldCss.field}
      items={found}
      inputValue={typed}
      value={value === undefined ? lastPick : (value?.id ?? null)}
      onInputChange={(text) => {
        setTyped(text)
        if (text !== '') setLastPick(null)
        if (text === '' && value) onClear?.()
      }}
      onChange={(key) => {
        if (key !== null) pick(String(key))
      }}
      onBlur={leave}
      // Matching is ours: the browser's collator knows neither hamza nor ta marbuta as an Arab writes them.
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      isRequired={isRequired}
      isDisabled={props.isDisabled}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoFocus={props.autoFocus}
    >
      <Label className={classNames(fieldCss.label, hideLabel && fieldCss.hidden, isRequired && fieldCss.required)}>
        {label}
      </Label>
      <div className={fieldCss.group}>
        <Input className={fieldCss.input} placeholder={props.placeholder ?? ' '} dir="auto" autoComplete="off" />
        <Button className={fieldCss.within}>
          <Icon name="down" />
        </Button>
      </div>
      <FieldNote description={description} error={error} />
      {props.name && <input type="hidden" name={props.name} value={value?.id ?? ''} />}
      <OptionList emptyText={t(isLoading ? 'loading' : 'nothingFound')} />
    </ComboBox>
  )
}

/** The list that opens under a field; the field hands it its options. */
function OptionList({ emptyText }: { emptyText: ReactNode }) {
  return (
    <Popover className={css.popover} offset={4}>
      <ListBox<Option> className={css.list} renderEmptyState={() => <div className={css.empty}>{emptyText}</div>}>
        {(option) => <OptionRow option={option} />}
      </ListBox>
    </Popover>
  )
}

function OptionRow({ option }: { option: Option }) {
  const t = useTranslations('Desk.ui')
  const words = option.id === NEW_OPTION ? t('addNew', { name: option.label }) : option.label
  return (
    <ListBoxItem className={css.option} id={option.id} textValue={option.label}>
      <span className={css.words}>
        {words}
        {option.detail && <span className={css.detail}>{option.detail}</span>}
      </span>
    </ListBoxItem>
  )
}
