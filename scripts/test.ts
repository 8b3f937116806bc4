import { type Outcome, together } from './outcome.ts'
import { type Stage, stages } from './stages.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !stages.some(stage => stage.name === name))
if (unknown.length > 0) refuse()
else await main()

function refuse(): void {
  const names = stages.map(stage => stage.name).join(', ')
  print(`Không có bước kiểm thử này · There is no such stage: ${unknown.join(', ')}`)
  print(`Các bước · The stages: ${names}`)
  process.exitCode = 2
}

async function main(): Promise<void> {
  const chosen = wanted.length === 0 ? stages : stages.filter(stage => wanted.includes(stage.name))
  const outcomes: Outcome[] = []
  for (const stage of chosen) outcomes.push(await runStage(stage))
  const all = together(outcomes)
  printFailures(all)
  printNotRun(all)
  print('')
  print(`${all.passed} passed, ${all.failures.length} failed`)
  process.exitCode = all.failures.length === 0 ? 0 : 1
}

async function runStage({ name, vi, run }: Stage): Promise<Outcome> {
  print(`\n── ${vi} · ${name}`)
  const from = performance.now()
  const outcome = await run(text => void process.stdout.write(text))
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  if (outcome === null) {
    print('   không có tệp nào · no files')
    return { passed: 0, failures: [], notRun: [] }
  }
  const notRun = outcome.notRun.length === 0 ? '' : `, ${outcome.notRun.length} cases not run`
  print(`   ${outcome.passed} passed, ${outcome.failures.length} failed${notRun} (${seconds} s)`)
  return outcome
}

function printFailures({ failures }: Outcome): void {
  if (failures.length === 0) return
  print('\n══ Không đạt · Failed')
  for (const { file, name, message } of failures) {
    print(`\n✗ ${[file, name].filter(part => part !== '').join(': ')}`)
    print(message.replace(/^/gm, '    '))
  }
}

function printNotRun({ notRun }: Outcome): void {
  if (notRun.length === 0) return
  print('\n══ Không chạy được ở đây · Not run here')
  for (const name of notRun) print(`  ${name}`)
}
