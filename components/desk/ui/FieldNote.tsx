'use client'

import { FieldError, Text } from 'react-aria-components'
import css from './Field.module.css'

/** What stands under a field: the explanation, or what is wrong; both are read out with the field. */
export function FieldNote({ description, error }: { description?: string; error?: string }) {
  return (
    <>
      {description && !error && (
        <Text className={css.description} slot="description">
          {description}
        </Text>
      )}
      <FieldError className={css.error}>{error}</FieldError>
    </>
  )
}
