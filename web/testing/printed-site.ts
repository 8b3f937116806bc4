import {
  checkEdition,
  classify,
  columnOf,
  compile,
  compute,
  type Edition,
  type Observations,
  type Published,
  type PublishedUnit,
  printedResult,
  type Result,
  registerOf,
  scoreboard,
  type Unit,
} from '@thuocdo/engine'
import type { ReleasedEdition, Results } from '@thuocdo/operations'
import { openSite, type Site } from '../portal/site.ts'
import { manifestOf } from './manifest-of.ts'

const words = (vi: string, en = vi) => ({ vi, en })

/** Two blocks, a total of 100 points of two parts, one of which has no published maximum, told apart by source as well. */
const head = (edition: string) => ({
  index: 'par-an-lac',
  edition,
  kind: 'published',
  status: 'official',
  title: words(`Chỉ số tỉnh An Lạc năm ${edition}`),
  publisher: words('UBND tỉnh An Lạc'),
  period: edition,
  units: { register: 'offices', within: 'an-lac-1900', on: `${edition}-12-31` },
  sources: [
    { id: 'paper', title: words('Báo An Lạc'), credit: 'Báo An Lạc' },
    { id: 'table', title: words('Bảng điểm'), credit: 'UBND tỉnh' },
  ],
  rounding: { decimals: 2, mode: 'half-up' },
  rank: { basis: 'unrounded', ties: 'share' },
  classes: { none: words('Không in giới hạn xếp loại.') },
  missing: { 'not-published': 'hold' },
  coverage: { of: 5 },
  blocks: [
    { code: 'department', name: words('Khối sở', 'Departments') },
    { code: 'district', name: words('Khối huyện', 'Districts') },
  ],
  tree: {
    code: 'par',
    name: words('Chỉ số'),
    max: 100,
    children: [
      { code: '1', name: words('Chỉ đạo'), max: 40, rule: { kind: 'given' } },
      {
        code: '2',
        name: words('Thể chế'),
        max: null,
        unpublished: words('Phụ lục chưa thấy ở đâu'),
        rule: { kind: 'given' },
      },
    ],
  },
})

/** The model edition of the made-up province: ranked by percent, with a veto, a unit out of the ranking and rules of every day. */
const model = {
  index: 'par-model-department',
  edition: '2025',
  kind: 'model',
  status: 'model',
  title: words('Khung mẫu năm 2025'),
  publisher: words('Thước Đo'),
  period: '2025',
  units: {
    register: 'minh-hoa',
    on: '2025-12-31',
    unranked: [{ unit: 'so-moi', reason: words('mới thành lập') }],
  },
  sources: [{ id: 'own', title: words('Khung mẫu'), credit: 'Thước Đo' }],
  rounding: { decimals: 2, mode: 'half-up' },
  measure: 'percent',
  rank: { basis: 'unrounded', ties: 'share' },
  classes: [
    {
      of: ['par'],
      method: 'bands',
      status: 'model',
      bands: [
        { label: words('Tốt'), gte: 80 },
        { label: words('Khá'), lt: 80 },
      ],
      limits: [
        { when: { kind: 'zero-points' }, highest: 'Khá', reason: words('không được có tiêu chí bị 0 điểm') },
      ],
    },
  ],
  missing: { 'not-submitted': 'zero', 'not-applicable': 'leave-out', 'not-published': 'hold' },
  split: [
    { code: 'own', name: words('Tự đánh giá'), source: 'unit', max: 90 },
    { code: 'asked', name: words('Khảo sát'), source: 'survey', max: 10 },
  ],
  tree: {
    code: 'par',
    name: words('Chỉ số'),
    max: 100,
    rebase: { variant: 'total' },
    children: [
      {
        code: '1',
        name: words('Chỉ đạo'),
        max: 90,
        children: [
          {
            code: '1.1',
            name: words('Kế hoạch'),
            max: 74,
            source: 'unit',
            rule: { kind: 'ratio', fullAt: 0.9 },
          },
          {
            code: '1.2',
            name: words('Báo cáo'),
            max: 16,
            source: 'unit',
            rule: {
              kind: 'steps',
              bands: [
                { gte: 90, points: 16 },
                { lt: 90, points: 0 },
              ],
            },
          },
        ],
      },
      {
        code: '2',
        name: words('Hài lòng'),
        max: 10,
        source: 'survey',
        rule: { kind: 'linear', floor: 0, target: 100 },
      },
    ],
  },
}

function checked(raw: object): Edition {
  const edition = checkEdition(raw)
  if (!edition.ok) throw new Error(edition.problems.map(problem => problem.words.en).join('\n'))
  return edition.value
}

const names: Readonly<Record<string, string>> = {
  'so-y-te': 'Sở Y tế',
  'so-noi-vu': 'Sở Nội vụ',
  'so-moi': 'Sở Mới',
  'huyen-tay': 'Huyện Tây',
}

function releasedOf(
  framework: Edition,
  result: Result,
  published: Published,
  over: Partial<Results> = {},
): ReleasedEdition {
  const results: Results = {
    index: framework.index,
    edition: framework.edition,
    units: scoreboard(result).map(unit => ({
      ...unit,
      name: words(names[unit.unit] ?? unit.unit),
      published: published.get(unit.unit) ?? { figures: {} },
    })),
    classes: Object.fromEntries([...classify(result)].map(([code, { limits }]) => [code, limits])),
    reproductions: [],
    claims: [],
    coverage: { known: published.size, of: framework.coverage?.of ?? null },
    problems: [],
    ...over,
  }
  return { framework, observations: result.observations, history: [], results }
}

function printed(
  edition: string,
  units: Readonly<Record<string, PublishedUnit>>,
  over: object = {},
): ReleasedEdition {
  const framework = checked({ ...head(edition), ...over })
  const published: Published = new Map(Object.entries(units))
  return releasedOf(framework, printedResult(compile(framework), published), published, {
    claims: [
      { unit: 'so-y-te', figure: 'rank-change', value: 2, by: 'Sở Y tế', source: 'paper' },
      { block: 'department', figure: 'mean', value: 85.41, by: 'UBND tỉnh', source: 'table' },
    ],
    problems: [
      {
        code: 'parts-miss-total',
        severity: 'warning',
        subject: 'so-y-te',
        words: words(
          '“Sở Y tế”: các phần gộp lại được 89, nguồn in 90,5. Số đã in được giữ nguyên; hãy đối chiếu nguồn.',
        ),
      },
    ],
  })
}

function computed(): ReleasedEdition {
  const framework = checked(model)
  const observations: Observations = {
    period: '2025',
    units: ['so-y-te', 'so-noi-vu', 'so-moi'],
    blocks: ['', '', ''],
    columns: new Map([
      ['1.1', { ...columnOf([45, 36, 45]), bases: Float64Array.of(50, 50, 50) }],
      ['1.2', columnOf([80, Number.NaN, 95], 'not-applicable')],
      ['2', columnOf([90, 80, 60])],
    ]),
  }
  return releasedOf(framework, compute(compile(framework), observations), new Map())
}

const unit = (id: string, vi: string, foundedOn: string, endedOn?: string): Unit => ({
  id,
  level: 'office',
  foundedOn,
  ...(endedOn !== undefined && { endedOn }),
  names: [{ ...words(vi), kind: 'department' }],
  aliases: [],
  codes: [],
})

const acts = [
  { on: '2021-07-01', kind: 'absorb', from: 'so-cu', to: 'so-y-te', basis: 'Nghị quyết 1' },
  { on: '2022-01-01', kind: 'merge', from: 'huyen-tay', to: 'huyen-lon', basis: 'Nghị quyết 2' },
  { on: '2022-01-01', kind: 'merge', from: 'huyen-dong', to: 'huyen-lon', basis: 'Nghị quyết 2' },
] as const

const offices = registerOf(
  [
    unit('so-y-te', 'Sở Y tế', '2014-01-01'),
    unit('so-cu', 'Sở Cũ', '2014-01-01', '2021-07-01'),
    unit('huyen-tay', 'Huyện Tây', '2014-01-01', '2022-01-01'),
    unit('huyen-dong', 'Huyện Đông', '2014-01-01', '2022-01-01'),
    unit('huyen-lon', 'Huyện Lớn', '2022-01-01'),
  ],
  acts,
)

const editions: readonly ReleasedEdition[] = [
  printed('2020', {
    'so-y-te': { block: 'department', score: 88, rank: 3, figures: { '1': 38 }, source: 'table' },
    'huyen-tay': { block: 'district', score: 70, rank: 1, figures: {} },
  }),
  printed(
    '2021',
    {
      'so-y-te': { block: 'department', score: 90.5, rank: 1, figures: { '1': 39 }, source: 'table' },
      'so-noi-vu': {
        block: 'department',
        rank: 2,
        figures: {},
        source: 'paper',
        note: words('Báo chỉ in hạng'),
      },
      'huyen-tay': { block: 'district', score: 75, rank: 1, figures: { sipas: 8.5 }, source: 'paper' },
    },
    { breaks: words('bộ tiêu chí mới') },
  ),
  printed('2022', { 'so-y-te': { block: 'department', score: 91, rank: 1, figures: {} } }),
  computed(),
]

/**
 * A site of printed results and of a model: in `par-an-lac/2021` three of five units are known, in two blocks, after a change of
 * method; Huyện Tây merged away in 2022; in `par-model-department/2025` Sở Y tế has 74 + 0 + 9 = 83 of 100 points and a veto, Sở
 * Nội vụ 59.2 + 8 = 67.2 of 84, which is 80 %, Sở Mới is not ranked.
 */
export function printedSite(): Site {
  const opened = new Map(editions.map(one => [`${one.framework.index}/${one.framework.edition}`, one]))
  const manifest = manifestOf(opened)
  const registers = async () => new Map([['offices', offices]])
  return openSite(
    { folder: '', manifest, edition: async id => opened.get(id), registers, maps: async () => ({}) },
    'abc123',
  )
}
