import { Minus, Plus } from 'lucide-react'
import { IconButton } from './IconButton.tsx'
import styles from './Stepper.module.css'

type Props = {
  label: string
  value: number
  limits: { min: number; max: number; step: number }
  text: string
  onChange: (value: number) => void
}

/** A number between limits, a step at a time. */
export function Stepper({ label, value, limits, text, onChange }: Props) {
  const to = (direction: 1 | -1) => () => onChange(stepped(value, direction, limits))
  return (
    <fieldset className={styles.stepper} aria-label={label}>
      <span className={styles.label}>{label}</span>
      <IconButton
        label={`${label}: less`}
        icon={Minus}
        isDisabled={value <= limits.min}
        onPress={to(-1)}
      />
      <output className={styles.value}>{text}</output>
      <IconButton
        label={`${label}: more`}
        icon={Plus}
        isDisabled={value >= limits.max}
        onPress={to(1)}
      />
    </fieldset>
  )
}

/** The next value in a direction, within limits, without the dust of binary fractions. */
export function stepped(
  value: number,
  direction: 1 | -1,
  limits: { min: number; max: number; step: number },
): number {
  const next = Math.round((value + direction * limits.step) * 100) / 100
  return Math.max(limits.min, Math.min(limits.max, next))
}
