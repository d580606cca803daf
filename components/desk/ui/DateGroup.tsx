import { Button, DateInput, DateSegment, Group } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import css from './DateTimeField.module.css'
import fieldCss from './Field.module.css'
import { Icon } from './Icon.tsx'

/** What a date is typed in, and the button of its calendar. */
export function DateGroup() {
  return (
    <Group className={classNames(fieldCss.group, css.group)}>
      <DateInput className={css.input}>
        {(segment) => <DateSegment className={css.segment} segment={segment} />}
      </DateInput>
      <Button className={fieldCss.within}>
        <Icon name="calendar" />
      </Button>
    </Group>
  )
}
