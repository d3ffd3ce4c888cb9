import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './Button.module.css'

type Props = {
  children: ReactNode
  onPress?: () => void
  look?: 'primary' | 'plain' | 'danger'
  isDisabled?: boolean
  autoFocus?: boolean
  type?: 'button' | 'submit'
}

export function Button({ look = 'plain', ...props }: Props) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look] ?? ''}`} />
}
