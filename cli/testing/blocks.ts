import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const registers = {
  provinces: {
    units: [
      'id,level,name_vi,name_en,kind,founded_on,ended_on',
      'p-2000,province,Bắc Hồ,Bac Ho,province,2000-01-01,',
      'q-2000,province,Nam Hồ,Nam Ho,province,2000-01-01,',
    ],
  },
  offices: {
    units: [
      'id,level,name_vi,name_en,kind,founded_on,ended_on,within',
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
        one =>
          `so-${one}-p-2000,department,Sở ${one.toUpperCase()},Office ${one.toUpperCase()},department,2000-01-01,,p-2000`,
      ),
      'so-a-q-2000,department,Sở A,Office A,department,2000-01-01,,q-2000',
    ],
  },
} as const

const others = {
  names: 'id,name_vi,name_en,from,to,kind',
  aliases: 'id,alias',
  codes: 'id,code,system,from,to',
  lineage: 'on,act,from,to,share,basis',
} as const

const head = (index: string, year: string, within: string): readonly string[] => [
  `index: ${index}`,
  `edition: '${year}'`,
  'kind: model',
  'status: model',
  `title: { vi: Bộ thử ${index} ${year}, en: Trial ${index} ${year} }`,
  'about: { vi: Phép tính làm nhẩm được., en: Done in the head. }',
  'publisher: { vi: Thước Đo, en: Thước Đo }',
  `period: '${year}'`,
  `units: { register: offices, within: ${within}, on: '${year}-12-31' }`,
  'sources: [{ id: own, title: { vi: Bài thử, en: Trial }, credit: Thước Đo }]',
  'rounding: { decimals: 2, mode: half-up }',
]

/** Percent of one’s own base; two blocks; a veto; equals decided by hand; one unit that is not ranked. */
const shares = (year: string, further: readonly string[]): readonly string[] => [
  ...head('shares', year, 'p-2000').map(line =>
    year === '2025' && line.startsWith('units:')
      ? line.replace(
          / }$/,
          ', unranked: [{ unit: so-f-p-2000, reason: { vi: đơn vị mới lập, en: it is new } }] }',
        )
      : line,
  ),
  ...further,
  'measure: percent',
  'rank: { basis: unrounded, ties: by-hand }',
  'blocks:',
  '  - { code: office, name: { vi: Khối sở, en: Offices } }',
  '  - { code: town, name: { vi: Khối địa phương, en: Towns } }',
  'split:',
  '  - { code: own, name: { vi: Thẩm định, en: Appraisal }, source: unit, max: 80 }',
  '  - { code: people, name: { vi: Khảo sát, en: Survey }, source: survey, max: 20 }',
  'classes:',
  '  - of: [shares]',
  '    method: bands',
  '    status: derived',
  '    note: { vi: Bài thử., en: A trial. }',
  '    bands:',
  '      - { label: { vi: Tốt, en: Good }, gte: 80 }',
  '      - { label: { vi: Khá, en: Fair }, lt: 80 }',
  '    limits:',
  '      - when: { kind: zero-points }',
  '        highest: Khá',
  '        reason: { vi: không tiêu chí nào 0 điểm, en: no criterion without points }',
  'missing: { not-submitted: zero, not-applicable: leave-out }',
  'tree:',
  '  code: shares',
  '  name: { vi: Điểm chung, en: The whole }',
  '  max: 100',
  '  combine: { method: sum }',
  '  rebase: { variant: total }',
  '  children:',
  '    - { code: asked, name: { vi: Việc được giao, en: Tasks }, max: 80, source: unit, rule: { kind: given } }',
  '    - { code: heard, name: { vi: Ý kiến người dân, en: Opinions }, max: 20, source: survey, rule: { kind: given } }',
  '    - { code: extra, name: { vi: Điểm thưởng, en: Bonus }, max: 3, role: bonus, source: unit, rule: { kind: given } }',
]

/** A total that is held, for one of two groups is not published. */
const hold: readonly string[] = [
  ...head('hold', '2024', 'q-2000'),
  'rank: { basis: unrounded, ties: share }',
  'classes: { none: { vi: Không xếp loại., en: No classes. } }',
  'missing: { not-published: hold }',
  'tree:',
  '  code: hold',
  '  name: { vi: Điểm chung, en: The whole }',
  '  max: 10',
  '  combine: { method: sum }',
  '  children:',
  '    - { code: known, name: { vi: Việc đã biết, en: Known }, max: 6, source: unit, rule: { kind: given } }',
  '    - { code: secret, name: { vi: Việc chưa công bố, en: Secret }, max: 4, source: operational, rule: { kind: given } }',
]

const editions = {
  'shares/2024': [
    shares('2024', []),
    ['so-a-p-2000,office,64,không áp dụng: chưa khảo sát,0', 'so-b-p-2000,town,66,12,0'],
  ],
  'shares/2025': [
    shares('2025', ['breaks: { vi: Năm 2025 đổi cách khảo sát., en: The survey of 2025 is new. }']),
    [
      'so-a-p-2000,office,68,không áp dụng: chưa khảo sát,0',
      'so-b-p-2000,office,70,12,2',
      'so-c-p-2000,office,80,0,0',
      'so-d-p-2000,office,50,10,0',
      'so-e-p-2000,office,50,10,0',
      'so-f-p-2000,office,72,18,0',
      'so-g-p-2000,town,40,10,0',
    ],
  ],
} as const

/** A world of offices of two provinces, made in a new folder, whose arithmetic is done in the head. */
export async function blockFrameworks(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-blocks-'))
  for (const [name, { units }] of Object.entries(registers)) {
    const files = { units: units.join('\n'), ...others }
    for (const [file, text] of Object.entries(files))
      await write(join(folder, 'units', name), `${file}.csv`, text)
  }
  for (const [id, [yaml, rows]] of Object.entries(editions)) {
    await write(join(folder, id), 'index.yaml', yaml.join('\n'))
    await write(join(folder, id), 'inputs.csv', ['unit,block,asked,heard,extra', ...rows].join('\n'))
  }
  await write(join(folder, 'hold/2024'), 'index.yaml', hold.join('\n'))
  await write(join(folder, 'hold/2024'), 'inputs.csv', 'unit,known,secret\nso-a-q-2000,5,chưa công bố')
  return folder
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), `${text}\n`)
}
