import type { Configuration } from 'electron-builder'

/**
 * Fuses of the packaged program (Electron's documentation, "Electron Fuses"): what its binary
 * refuses to do, whatever it is asked. Set here as data, so that a test can read them where no
 * binary can be had.
 */
export const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: true,
  grantFileProtocolExtraPrivileges: false,
} as const

const sqlite = 'node_modules/better-sqlite3'

/** Only what runs goes in: the bundles, and of better-sqlite3 (the one module) its JavaScript. */
const files = [
  'out/**/*',
  '!out/**/*.map',
  'package.json',
  'LICENSE',
  `!${sqlite}/{deps,src,build,docs}/**/*`,
  `!${sqlite}/binding.gyp`,
  '!node_modules/node-addon-api/**/*',
  '!node_modules/**/*.{md,map,d.ts}',
]

/** With the native files of one system only. `wanted` is a pattern of their names without ending. */
const filesWith = (wanted: string) => [...files, `!${sqlite}/prebuilds/!(${wanted}).node`]
const viewed = (name: string, endings: readonly string[]) =>
  endings.map((ext) => ({ ext, name, role: 'Viewer' as const, rank: 'Alternate' as const }))
const textFiles = [
  ...viewed('Text', ['txt', 'text']),
  ...viewed('Markdown', ['md', 'markdown', 'mdown', 'mkd']),
]
/**
 * Only where a program can be offered beside the one that opens them: installers for Windows take
 * endings over, and a page opens in the browser.
 */
const pageFiles = viewed('Web page', ['html', 'htm', 'xhtml', 'xht', 'mhtml', 'mht'])

export const configuration: Configuration = {
  appId: 'org.pullquote.app',
  productName: 'Pullquote',
  copyright: 'The Pullquote authors, MIT licence',
  directories: { output: 'dist', buildResources: 'build/resources' },
  // better-sqlite3 brings Node-API binaries that serve Node and Electron alike.
  npmRebuild: false,
  asar: true,
  asarUnpack: ['**/*.node'],
  electronFuses: fuses,
  fileAssociations: textFiles,
  protocols: [{ name: 'Pullquote', schemes: ['pullquote'] }],
  mac: {
    category: 'public.app-category.productivity',
    target: [{ target: 'dmg', arch: ['universal'] }],
    fileAssociations: pageFiles,
    hardenedRuntime: true,
    entitlements: 'build/resources/entitlements.mac.plist',
    entitlementsInherit: 'build/resources/entitlements.mac.plist',
    files: filesWith('darwin-*'),
    // Both halves of a universal program carry both files, which must not be merged.
    x64ArchFiles: '**/better-sqlite3/prebuilds/darwin-*.node',
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    files: filesWith(`win32-\${arch}`),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  linux: {
    category: 'Office',
    executableName: 'pullquote',
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    files: filesWith(`linux-\${arch}`),
    maintainer: 'The Pullquote authors',
    synopsis: 'A reader for people who work with quotations',
  },
}

export default configuration
