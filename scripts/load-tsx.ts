import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

// Node takes types out of .ts but does not read .tsx: components under test go through the bundler's transform.
registerHooks({
  load: (url, context, nextLoad) => {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: compile(fileURLToPath(url)) }
  },
})

function compile(file: string): string {
  const { code, errors } = transformSync(file, readFileSync(file, 'utf8'), { jsx: { runtime: 'automatic' } })
  if (errors.length > 0) throw new Error(errors.map(error => error.message).join('\n'))
  return code
}
