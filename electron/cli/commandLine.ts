import { parseArgs } from 'node:util'

export const usage = `Usage: pullquote COMMAND [--library FILE] [--json]

  extract FILE…                 what the importer makes of each file; touches no library
  extract -                     the same for paths on standard input, one per line, each
                                with its address behind a tab where it is known
            [--rules FILE]      reads the pages of some sites by rules of your own
  import FILE|URL…              add files and pages of the web to the library
  list                          the articles
  show ID                       one article with its text, blocks and highlights
  highlight ID --quote TEXT [--prefix TEXT] [--suffix TEXT] [--color NAME] [--note MARKDOWN]
            [--tag TAG]…        mark a passage by its words
  search QUERY                  find in articles, quotes and notes
  export --format markdown [--article ID]… --to FOLDER

  --library FILE   the library to use; the app's own when absent
  --json           one JSON object per line on standard output, and nothing else there
`

export type CliCommand = { library: string | undefined; json: boolean } & (
  | { name: 'extract'; files: string[]; fromInput: boolean; rules: string | undefined }
  | { name: 'import'; files: string[] }
  | { name: 'list' }
  | { name: 'show'; id: string }
  | {
      name: 'highlight'
      id: string
      quote: string
      prefix: string
      suffix: string
      color: string | undefined
      note: string
      tags: string[]
    }
  | { name: 'search'; query: string }
  | { name: 'export'; format: string; articles: string[]; folder: string }
)

export type ParsedCommandLine =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | { kind: 'command'; command: CliCommand }

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const

/** Which options each command takes besides `--library`, `--json` and `--help`. */
const options = {
  extract: { rules: text },
  import: {},
  list: {},
  show: {},
  highlight: { quote: text, prefix: text, suffix: text, color: text, note: text, tag: texts },
  search: {},
  export: { format: text, article: texts, to: text },
} as const

type CommandName = keyof typeof options
type Values = Record<string, string | boolean | string[] | undefined>

/** Reads the words after the program's name; never throws. */
export function parseCommandLine(argv: readonly string[]): ParsedCommandLine {
  const name = argv.find((word) => !word.startsWith('-'))
  if (argv.includes('--help') || argv.includes('-h') || name === 'help') return { kind: 'help' }
  if (name === undefined) return wrong('Which command?')
  if (!Object.hasOwn(options, name)) return wrong(`There is no command “${name}”.`)
  try {
    const at = argv.indexOf(name)
    const { values, positionals } = parseArgs({
      args: [...argv.slice(0, at), ...argv.slice(at + 1)],
      options: { library: text, json: { type: 'boolean' }, ...options[name as CommandName] },
      allowPositionals: true,
    })
    return toCommand(name as CommandName, values as Values, positionals)
  } catch (error) {
    return wrong((error as Error).message)
  }
}

function toCommand(name: CommandName, values: Values, words: string[]): ParsedCommandLine {
  const common = { library: optional(values.library), json: values.json === true }
  const given = (command: Record<string, unknown>): ParsedCommandLine => ({
    kind: 'command',
    command: { ...common, name, ...command } as CliCommand,
  })
  const [first] = words
  switch (name) {
    case 'extract':
      if (first === undefined) return wrong('Which files should be extracted?')
      return given({
        files: words,
        fromInput: words.length === 1 && first === '-',
        rules: optional(values.rules),
      })
    case 'import':
      return first === undefined
        ? wrong('Which files should be imported?')
        : given({ files: words })
    case 'list':
      return words.length > 0 ? wrong('list takes no further words.') : given({})
    case 'show':
      return words.length === 1 ? given({ id: first }) : wrong('show takes the id of one article.')
    case 'highlight': {
      if (words.length !== 1) return wrong('highlight takes the id of one article.')
      const quote = optional(values.quote)
      if (!quote) return wrong('Which words? Give them with --quote.')
      return given({
        id: first,
        quote,
        prefix: optional(values.prefix) ?? '',
        suffix: optional(values.suffix) ?? '',
        color: optional(values.color),
        note: optional(values.note) ?? '',
        tags: (values.tag as string[] | undefined) ?? [],
      })
    }
    case 'search':
      return words.length === 0
        ? wrong('What should be searched for?')
        : given({ query: words.join(' ') })
    case 'export': {
      if (words.length > 0) return wrong('export takes no further words.')
      const folder = optional(values.to)
      if (!folder) return wrong('Where to? Give a folder with --to.')
      return given({
        format: optional(values.format) ?? 'markdown',
        articles: (values.article as string[] | undefined) ?? [],
        folder,
      })
    }
    default:
      return name satisfies never
  }
}

function optional(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function wrong(message: string): ParsedCommandLine {
  return { kind: 'wrong', message }
}
