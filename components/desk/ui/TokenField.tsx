'use client'

import { useTranslations } from 'next-intl'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { ComboField } from './ComboField.tsx'
import css from './Field.module.css'
import { Icon } from './Icon.tsx'
import { NEW_OPTION, type Option } from './options.ts'
import tokenCss from './TokenField.module.css'
import type { OptionSource } from './use-options.ts'

/** Several picked values as words that can be taken away. A new name has its own text as its id. */
export function TokenField(
  props: OptionSource & {
    label: string
    value: Option[]
    onChange: (value: Option[]) => void
    description?: string
    error?: string
    placeholder?: string
    isDisabled?: boolean
    /** No more than these can be picked. */
    most?: number
  },
) {
  const { label, value, onChange, options, loadOptions, most = 30 } = props
  const t = useTranslations('Desk.ui')
  const isPicked = (option: Option) => value.some((one) => one.id === option.id || one.label === option.label)
  const unpicked = (some: Option[]) => some.filter((option) => !isPicked(option))

  function pick(option: Option) {
    const picked = option.id === NEW_OPTION ? { id: option.label, label: option.label } : option
    if (!isPicked(picked)) onChange([...value, picked])
  }

  return (
    <div className={css.field}>
      <ComboField
        label={label}
        description={props.description}
        error={props.error}
        placeholder={props.placeholder}
        isDisabled={props.isDisabled || value.length >= most}
        allowsNew={props.allowsNew}
        options={options && unpicked(options)}
        loadOptions={loadOptions}
        onPick={pick}
      />
      {value.length > 0 && (
        <TagGroup
          aria-label={t('picked', { label })}
          disabledKeys={props.isDisabled ? value.map((option) => option.id) : []}
          onRemove={(keys) => onChange(value.filter((option) => !keys.has(option.id)))}
        >
          <TagList className={tokenCss.tokens} items={value}>
            {(option) => (
              <Tag className={tokenCss.token} id={option.id} textValue={option.label}>
                <bdi>{option.label}</bdi>
                {!props.isDisabled && (
                  <Button className={tokenCss.remove} slot="remove" aria-label={t('remove', { name: option.label })}>
                    <Icon name="close" />
                  </Button>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  )
}
