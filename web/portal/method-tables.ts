import { fraction, originsOf } from '@thuocdo/engine'
import { readerOf } from '../words/reader.ts'
import { howWords } from './criterion-words.ts'
import { column, type DataTable } from './data-table.ts'
import type { MethodView } from './method-view.ts'
import { nodesUnder } from './nodes-under.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]

/** The tree of an edition as a table: every node with its maximum, its weight, where its points come from and how they are given. */
export function methodTables({ framework }: MethodView): readonly DataTable[] {
  const origins = originsOf(framework.tree)
  const parents = new Map(
    nodesUnder(framework.tree).flatMap(({ code, children = [] }) =>
      children.map(child => [child.code, code] as const),
    ),
  )
  return [
    {
      name: 'criteria',
      title: { vi: 'Khung điểm', en: 'Framework' },
      columns: [
        column('code', 'Mã', 'Code'),
        column('parent', 'Thuộc', 'Part of'),
        column('name', 'Nội dung', 'Name (Vietnamese)'),
        column('name_en', 'Tên tiếng Anh', 'Name'),
        column('max', 'Tối đa', 'Maximum'),
        column('weight', 'Trọng số', 'Weight'),
        column('source', 'Nguồn điểm', 'Source of points'),
        column('rule', 'Cách cho điểm', 'Rule (Vietnamese)'),
        column('rule_en', 'Cách cho điểm, tiếng Anh', 'Rule'),
      ],
      rows: nodesUnder(framework.tree).map(node => [
        node.code,
        parents.get(node.code) ?? null,
        node.name.vi,
        node.name.en,
        node.max ?? null,
        node.weight === undefined ? null : fraction(node.weight),
        node.children ? null : (origins.get(node.code) ?? null),
        howWords(node, framework, vi),
        howWords(node, framework, en),
      ]),
    },
  ]
}
