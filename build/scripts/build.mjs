// `npm run build`: builds the app whether it is fresh or not.
import { build } from './freshBuild.mjs'
import { install } from './install.mjs'

await install()
process.exit(await build())
