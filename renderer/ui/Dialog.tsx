import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'
import { keepFocus } from './giveFocusBack.ts'
import { IconButton } from './IconButton.tsx'

type Props = {
  title: string
  children: ReactNode
  /** Buttons, the default one last. */
  actions?: ReactNode
  size?: 'small' | 'medium' | 'large'
  role?: 'dialog' | 'alertdialog'
  /** Without heading and close button, near the top of the window. */
  isBare?: boolean
  /** A click beside it must not throw away what was typed. */
  isKept?: boolean
  /** Nothing in it takes the focus, so the content itself does: it must scroll by keys. */
  isText?: boolean
  onClose: () => void
}

const closeLabel = 'Close'
const restMilliseconds = 100

/** A dialog over the window. Esc and the veil close it; the focus goes back where it was. */
export function Dialog({
  title,
  children,
  actions,
  size = 'medium',
  role = 'dialog',
  isBare = false,
  isKept = false,
  isText = false,
  onClose,
}: Props) {
  useKeptFocus()
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog' && !isKept}
      className={styles.veil ?? ''}
      data-bare={isBare || undefined}
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog
          role={role}
          className={styles.dialog ?? ''}
          {...(isBare ? { 'aria-label': title } : {})}
        >
          {isBare ? (
            children
          ) : (
            <>
              <header className={styles.header}>
                <Heading slot="title" className={styles.title ?? ''}>
                  {title}
                </Heading>
                <IconButton label={closeLabel} icon={X} onPress={onClose} />
              </header>
              <div
                className={styles.content}
                {...(isText ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
              >
                {children}
              </div>
            </>
          )}
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What opened it may be gone when it closes: the first article takes the place of the welcome. */
function useKeptFocus(): void {
  useEffect(
    () => () => {
      // By then the focus is back where it was, if that is there.
      setTimeout(keepFocus, restMilliseconds)
    },
    [],
  )
}
