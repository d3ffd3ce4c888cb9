import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, type PressEvent, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './IconButton.module.css'
import { commandShortcut } from './shortcutText.ts'

type Props = {
  label: string
  /** Absent inside a trigger, which presses it. */
  onPress?: (event: PressEvent) => void
  icon?: LucideIcon
  children?: ReactNode
  /** The command it stands for, whose shortcut the tooltip shows. */
  command?: string
  isSelected?: boolean
  isDisabled?: boolean
}

const iconSize = 17

export function IconButton({
  label,
  onPress,
  icon: Icon,
  children,
  command,
  isSelected,
  isDisabled,
}: Props) {
  const shortcut = command ? commandShortcut(command) : ''
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <Button
        aria-label={label}
        {...(isSelected === undefined ? {} : { 'aria-pressed': isSelected })}
        className={styles.button ?? ''}
        data-selected={isSelected || undefined}
        isDisabled={isDisabled ?? false}
        {...(onPress ? { onPress } : {})}
        preventFocusOnPress
      >
        {Icon ? <Icon size={iconSize} strokeWidth={1.75} aria-hidden /> : children}
      </Button>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
        {shortcut && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
