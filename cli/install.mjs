// Runs before `start`, `dev` and `test`, on whatever Node the machine has: installs what package-lock.json names, unless
// that was done already. Plain JavaScript, because the Node that reads TypeScript is among the things it installs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const stamp = at('node_modules/.installed')
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages (about a minute, the first time)…')
  const windows = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
    { cwd: at('.'), encoding: 'utf8', shell: windows },
  )
  if (status !== 0) {
    console.error(stdout, stderr)
    console.error('The packages could not be installed. Is the npm registry within reach?')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}
