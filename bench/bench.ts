import { mkdir, writeFile } from 'node:fs/promises'
import { copeland, ranksOf } from '@thuocdo/engine'
import { listEditions, openWorld, scoreEdition } from '@thuocdo/operations'
import { asem } from './asem.ts'
import { type Figure, measure } from './measure.ts'
import { explainAll, pointsObservations, pointsProgram, scoreRankClassify } from './points.ts'
import { madeUpObservations, madeUpProgram, scoreAndRank } from './work.ts'

/** The figures of the engine, each beside the time of the reference package for the same work on one core. */
async function figures(): Promise<readonly Figure[]> {
  const country = asem()
  const communes = madeUpProgram(60)
  const communeObservations = madeUpObservations(communes, 3321, u => `p${u % 34}`)
  const panel = madeUpProgram(120)
  const panelObservations = madeUpObservations(panel, 630, u => `year ${u % 10}`)
  const criteria = [...madeUpObservations(communes, 400, () => '').columns.values()].map(
    ({ amounts }) => amounts,
  )
  const equal = criteria.map(() => 1)
  const points = pointsProgram()
  const province = pointsObservations(points, 4100)
  const scored = scoreRankClassify(points, province)
  return [
    {
      work: `ASEM build, 49 indicators × 51 units: impute, treat, normalise, aggregate (${country.of})`,
      limit: 0.5,
      reference: 90,
      milliseconds: await measure(() => scoreAndRank(country.program, country.observations)),
    },
    {
      work: '3,321 units × 60 criteria: normalised, aggregated, ranked in 34 blocks',
      limit: 10,
      reference: 610,
      milliseconds: await measure(() => scoreAndRank(communes, communeObservations)),
    },
    {
      work: '63 units × 120 criteria × 10 years over one range, ranked within each year',
      limit: 5,
      reference: 283,
      milliseconds: await measure(() => scoreAndRank(panel, panelObservations)),
    },
    {
      work: 'Copeland, 400 units × 60 criteria',
      limit: 100,
      reference: 124_000,
      milliseconds: await measure(() => copeland(criteria, equal)),
    },
    {
      work: '4,100 units × 90 criteria with every kind of rule: re-based, ranked in 41 blocks, classified with a veto',
      limit: 50,
      milliseconds: await measure(() => scoreRankClassify(points, province)),
    },
    {
      work: 'a because-tree for every node of those 4,100 units, in both languages',
      limit: 1000,
      milliseconds: await measure(() => explainAll(scored), 6000),
    },
    {
      work: 'all PCI and PAPI editions read from disk, checked, scored and ranked',
      limit: 1000,
      milliseconds: await measure(allEditions, 4000),
    },
  ]
}

async function allEditions(): Promise<void> {
  const world = await openWorld('frameworks')
  if (!world.ok) throw new Error('the register of units does not read')
  const ids = (await listEditions('frameworks')).filter(id => id.startsWith('pci/') || id.startsWith('papi/'))
  for (const id of ids) {
    const scored = await scoreEdition(world.value, id)
    if (!scored.ok) throw new Error(`${id} does not score: ${scored.problems[0].words.en}`)
    ranksOf(scored.value.result)
  }
}

const digits = (x: number): string => (x < 10 ? x.toFixed(2) : x.toFixed(0))

function row({ work, milliseconds, limit, reference }: Figure): string {
  const times =
    reference === undefined ? '' : `${Math.round(reference / milliseconds).toLocaleString('en-GB')} ×`
  return `| ${work} | ${digits(milliseconds)} | ${limit} | ${milliseconds <= limit ? 'yes' : '**no**'} | ${reference?.toLocaleString('en-GB') ?? ''} | ${times} |`
}

const measured = await figures()
const table = [
  '| work | median, ms | limit, ms | holds | reference, ms | faster by |',
  '|---|--:|--:|:-:|--:|--:|',
  ...measured.map(row),
].join('\n')

console.log(table)
if (process.argv.includes('--write')) {
  await mkdir('docs', { recursive: true })
  await writeFile(
    'docs/quality.md',
    `# Measured figures\n\nWritten by \`npm run bench -- --write\`. The reference is COINr 1.1.14 under R 4.2.2, one core, the same work, measured on a machine of the\nsame kind; its figures are not measured again here, so read the ratios as orders of magnitude. On a shared\nmachine under load the same runs took up to two and a half times as long; measure when nothing else runs.\n\n${table}\n`,
  )
}
