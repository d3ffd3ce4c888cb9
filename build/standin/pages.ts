type PageHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, PageHandler>()

/** Electron's `protocol`: who answers addresses of a scheme. */
export const pages = {
  registerSchemesAsPrivileged: (): void => {},
  handle: (scheme: string, handler: PageHandler): void => {
    handlers.set(scheme, handler)
  },
  handlerOf: (scheme: string): PageHandler | undefined => handlers.get(scheme),
}
