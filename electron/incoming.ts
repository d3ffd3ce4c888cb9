import { type AppLink, parseLink } from './arguments.ts'

export type Incoming = { files: string[]; links: string[] }

export type IncomingOptions = {
  bringIn: (paths: readonly string[]) => Promise<void>
  openLink: (link: AppLink) => void
  show: () => Promise<void>
}

/**
 * Files and links that come by the command line or the system. What comes before the page can
 * hear of it waits until `open`. A link shows something; it never writes, fetches or deletes.
 */
export function incomingQueue(options: IncomingOptions): {
  take: (incoming: Incoming) => void
  open: () => void
} {
  let isOpen = false
  let waiting: Incoming[] = []
  const hand = ({ files, links }: Incoming) => {
    void options.bringIn(files)
    for (const link of links) {
      const parsed = parseLink(link)
      if (parsed) options.openLink(parsed)
    }
  }
  return {
    take: (incoming) => {
      if (!isOpen) {
        waiting.push(incoming)
        return
      }
      void options.show()
      hand(incoming)
    },
    open: () => {
      isOpen = true
      const held = waiting
      waiting = []
      for (const incoming of held) hand(incoming)
    },
  }
}
