import {
  classifiers,
  combiners,
  conditions,
  imputations,
  normalisers,
  rules,
  tieRules,
  treatments,
  type Words,
  weighings,
} from '@thuocdo/engine'
import type * as z from 'zod/mini'
import { parameterTable } from './catalogue-parameters.ts'
import {
  classifyTable,
  combineTable,
  conditionTable,
  imputeTable,
  normaliseTable,
  ruleTable,
  tieTable,
  treatTable,
  weighTable,
} from './catalogue-samples.ts'

/** One catalogue as the page shows it: where it is written in `index.yaml`, what it is, and its entries. */
type Chapter = {
  readonly title: Words
  readonly written: string
  readonly about: Words
  readonly entries: string
}
type Entry = { readonly about: Words; readonly params: z.ZodMiniObject }
type Catalogue<E> = { readonly [name: string]: E }

/** The page of every rule and method, in both languages, as Markdown. All of it comes from the catalogues of the engine. */
export const cataloguePage = (): string => [head, ...chapters().map(chapterText)].join('\n\n').concat('\n')

const head = `# Danh mục quy tắc và phương pháp · Rules and methods

<!-- Tệp này do lệnh npm run catalogue sinh ra từ danh mục của engine; đừng sửa tay. Generated: do not edit. -->

Mọi cách chấm và cách tính mà một khung chỉ số được dùng, với tham số và ví dụ. Ví dụ do chính engine tính khi sinh trang. Giải thích bằng lời: [chấm điểm](scoring.vi.md).

Every rule and method that a framework may use, with parameters and examples. The engine itself worked out the examples when the page was made. In words: [scoring](scoring.en.md).`

const chapters = (): readonly Chapter[] => [...ruleChapters(), ...preparation(), ...placing()]

const ruleChapters = (): readonly Chapter[] => [
  {
    title: { vi: 'Quy tắc chấm', en: 'Rules' },
    written: 'rule: { kind: … }',
    about: {
      vi: 'Đổi giá trị của chính đơn vị thành điểm, không phụ thuộc đơn vị khác (trừ `group-mean`).',
      en: 'Turn the unit’s own value into points, whatever the others have (but for `group-mean`).',
    },
    entries: entriesOf(rules, 'kind', (_, rule) => ruleTable(rule)),
  },
  {
    title: { vi: 'Chuẩn hóa', en: 'Normalisation' },
    written: 'normalise: { method: … }',
    about: {
      vi: 'Đặt đơn vị vào giữa các đơn vị khác. `direction: negative` khi giá trị nhỏ là tốt.',
      en: 'Places the unit among the others. `direction: negative` where a smaller value is better.',
    },
    entries: entriesOf(normalisers, 'method', (_, { examples }) => normaliseTable(examples)),
  },
  {
    title: { vi: 'Gộp các phần', en: 'Combination' },
    written: 'combine: { method: … }',
    about: {
      vi: 'Gộp điểm các phần thành điểm của nhóm; `scale` nhân kết quả.',
      en: 'Makes the score of a group of its parts; `scale` multiplies the result.',
    },
    entries: entriesOf(combiners, 'method', combineTable),
  },
  {
    title: { vi: 'Đặt trọng số', en: 'Weighting' },
    written: 'weigh: { method: … }',
    about: { vi: 'Trọng số của các phần trong nhóm.', en: 'The weights of the parts of a group.' },
    entries: entriesOf(weighings, 'method', (_, { bind }) => weighTable(bind)),
  },
]

const preparation = (): readonly Chapter[] => [
  {
    title: { vi: 'Điền chỗ thiếu', en: 'Imputation' },
    written: 'prepare: { impute: { method: … } }',
    about: {
      vi: 'Chỉ cho tiêu chí so giữa các đơn vị; giá trị không áp dụng thì không điền.',
      en: 'For relative criteria only; what does not apply is never filled in.',
    },
    entries: entriesOf(imputations, 'method', (_, { bind }) => imputeTable(bind)),
  },
  {
    title: { vi: 'Xử lý giá trị ngoại lai', en: 'Treatment of outliers' },
    written: 'prepare: { treat: { method: … } }',
    about: {
      vi: 'Trước khi chuẩn hóa, chỉ cho tiêu chí so giữa các đơn vị.',
      en: 'Before normalisation, for relative criteria only.',
    },
    entries: entriesOf(treatments, 'method', treatTable),
  },
]

const placing = (): readonly Chapter[] => [
  {
    title: { vi: 'Xếp loại', en: 'Classes' },
    written: 'classes: [{ method: …, of: […], status: … }]',
    about: { vi: 'Điểm nào thuộc loại nào.', en: 'Which score belongs to which class.' },
    entries: entriesOf(classifiers, 'method', classifyTable),
  },
  {
    title: { vi: 'Điều kiện hạ loại', en: 'Vetoes and caps of classes' },
    written: 'classes: [{ …, limits: [{ when: { kind: … }, highest: …, reason: … }] }]',
    about: {
      vi: 'Khi điều kiện thỏa mãn, đơn vị không được xếp cao hơn loại ghi ở `highest`, dù điểm cao hơn.',
      en: 'Where the condition holds, the unit gets no better class than `highest`, whatever its score.',
    },
    entries: entriesOf(conditions, 'kind', conditionTable),
  },
  {
    title: { vi: 'Bằng điểm', en: 'Ties' },
    written: 'rank: { basis: …, ties: … }',
    about: { vi: 'Các đơn vị bằng điểm chia hạng ra sao.', en: 'How equal scores share places.' },
    entries: tieTable(tieRules),
  },
]

const chapterText = ({ title, written, about, entries }: Chapter): string =>
  `## ${title.vi} · ${title.en}\n\n\`${written}\`\n\n${about.vi}<br>\n${about.en}\n\n${entries}`

function entriesOf<E extends Entry>(
  catalogue: Catalogue<E>,
  key: 'kind' | 'method',
  example: (name: string, entry: E) => string,
): string {
  return Object.entries(catalogue)
    .map(([name, entry]) =>
      [
        `### \`${key}: ${name}\``,
        `${entry.about.vi}<br>\n${entry.about.en}`,
        parameterTable(entry.params),
        example(name, entry),
      ]
        .filter(part => part !== '')
        .join('\n\n'),
    )
    .join('\n\n')
}
