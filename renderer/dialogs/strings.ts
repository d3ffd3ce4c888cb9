export const strings = {
  cancel: 'Cancel', save: 'Save', close: 'Close', done: 'Done',
  add: { title: 'Add Text', hint: 'Paste an article, a transcript, notes or Markdown.', label: 'Text', add: 'Add', open: 'Open Files…', preview: 'What Pullquote reads', nothing: 'The preview appears here.' },
  words: (count: number) => `${count.toLocaleString()} words`,
  parts: (paragraphs: number, headings: number) =>
    `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, ${headings} ${headings === 1 ? 'heading' : 'headings'}`,
  details: { title: 'Edit Details', articleTitle: 'Title', subtitle: 'Standfirst', authors: 'Authors, separated by commas', site: 'Source', url: 'Address', date: 'Published', dateHint: 'As precisely as it is known: 2026, 2026-03, 2026-03-14 or 2026-03-14T09:30+01:00', language: 'Language', languageHint: 'A tag such as en, de or pt-BR', tags: 'Tags, separated by commas' },
  repairs: { title: 'Repairs', intro: 'What was mended when this text came in. Switching one off reads the text again from the original; highlights move along.', none: 'Nothing had to be repaired in this text.', reading: 'Reading again …' },
  export: { title: 'Export', scopeArticle: 'This article', scopeChosen: (count: number) => `${count} chosen articles`, scopeAll: 'Whole library', files: 'Files', perArticle: 'One per article', oneFile: 'One for all', preview: 'Preview', save: 'Export to Folder…', show: 'Show Folder', summary: (files: number, highlights: number) => `${files === 1 ? '1 file' : `${files} files`}, ${highlights === 1 ? '1 highlight' : `${highlights} highlights`}`, saved: (files: number, folder: string) => `${files === 1 ? '1 file' : `${files} files`} saved in ${folder}`, cut: '… (cut in this preview)', what: 'What' },
  history: { title: 'History', empty: 'Nothing has been done yet that could be undone.', undo: 'Undo', redo: 'Redo', undone: 'undone' },
  palette: { title: 'Command Palette', placeholder: 'Type a command or an article', none: 'Nothing found' },
  shortcuts: { title: 'Keyboard Shortcuts' },
  settings: { title: 'Settings', reading: 'Reading', colors: 'Colours', keys: 'Shortcuts', library: 'Library', theme: 'Theme', typeface: 'Typeface', size: 'Text size', leading: 'Line height', measure: 'Column width', single: 'Single-key shortcuts', singleHint: 'Keys such as H, N and 1–6 without Ctrl or ⌘. Every command also has a shortcut with one.', patterns: 'Patterns instead of colours', patternsHint: 'Each colour is drawn as its line pattern.', name: 'Name', pattern: 'Pattern', contrast: 'Contrast', spelling: 'Check spelling in notes', spellingHint: 'On Windows and Linux dictionaries are fetched once when this is switched on.', file: 'Library file', show: 'Show', press: 'Press keys …', reset: 'Reset', conflict: (other: string) => `Also used for “${other}”`, version: 'Version', licences: 'Licences', details: 'Copy details for a report' },
  themes: { system: 'System', paper: 'Paper', sepia: 'Sepia', night: 'Night' },
  typefaces: { literata: 'Literata', sourceSans: 'Source Sans', hyperlegible: 'Hyperlegible' },
  patterns: { background: 'Background', underline: 'Underline', double: 'Double', dotted: 'Dotted', dashed: 'Dashed', wavy: 'Wavy' },
  licences: { title: 'Licences', intro: 'Pullquote is free software under the MIT licence. It is built with these works:' },
  report: { title: 'Import', imported: (count: number) => `${count} imported`, there: 'Already in the library', inTrash: 'Already in the library, in the trash', restore: 'Restore', open: 'Open' },
}
