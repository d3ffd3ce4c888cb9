import { Label, Radio, RadioGroup, Switch } from 'react-aria-components'
import styles from './Choice.module.css'

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string; face?: string }[]
  onChange: (value: Value) => void
  /** Whether the chosen one takes the focus. */
  autoFocus?: boolean
}

/** One of a few, all of them seen. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  autoFocus = false,
}: ChoiceProps<Value>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      orientation="horizontal"
      onChange={(chosen) => onChange(chosen as Value)}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            autoFocus={autoFocus && option.value === value}
            className={styles.option ?? ''}
            style={option.face ? { fontFamily: option.face } : {}}
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

type ToggleProps = {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  hint?: string
}

export function Toggle({ label, isOn, onChange, hint }: ToggleProps) {
  return (
    <Switch className={styles.toggle ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      <span>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </Switch>
  )
}
