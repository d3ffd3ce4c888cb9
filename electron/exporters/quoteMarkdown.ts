export { quoteAsMarkdown } from '#shared/text/quoteCopy.ts'
