import { accept, type Day, type Language, problem, refuse, totals } from '@thuocdo/engine'
import { type ScoredEdition, scoreEdition } from '@thuocdo/operations'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { type Comparison, comparisonOf, type RankMove } from '../comparison.ts'
import { changeJson, comparisonJson, rankMoveJson } from '../comparison-json.ts'
import { comparisonText } from '../comparison-text.ts'
import { dayIn, notADay } from '../days.ts'
import { findUnit } from '../find-unit.ts'
import { lineageWords } from '../lineage-words.ts'
import { showOnMap } from '../on-map.ts'
import { editionOperand } from '../operands.ts'
import { sayProblems } from '../say-problems.ts'
import { rankMoveText, unitChangeText } from '../unit-change-text.ts'

/** `thuocdo change`: what moved between two editions, and why. */
export const change: Command = {
  name: 'change',
  about: { vi: 'So sánh hai ấn bản của một chỉ số.', en: 'Compare two editions of an index.' },
  more: {
    vi: 'Điểm thay đổi bao nhiêu, do đâu: số liệu của chính đơn vị, của các đơn vị khác, do khung chỉ số, hay do đơn vị vào và ra. Ghi thêm một đơn vị để xem đến từng nút. Qua các lần sáp nhập, --map đưa hai ấn bản về một bản đồ chung: nêu các đơn vị thành phần và khoảng điểm, không đặt ra thứ hạng.',
    en: 'How far scores moved and why: the unit’s own values, those of the others, the framework, or units that entered and left. Name a unit to see it node by node. Across mergers, --map brings both editions to one map: members and range, no invented rank.',
  },
  operands: [
    { ...editionOperand, name: { vi: 'từ', en: 'from' } },
    {
      ...editionOperand,
      name: { vi: 'đến', en: 'to' },
      about: { vi: 'Ấn bản sau.', en: 'The later edition.' },
    },
    {
      name: { vi: 'đơn-vị', en: 'unit' },
      takes: 'words',
      about: { vi: 'Chỉ xem một đơn vị, đầy đủ.', en: 'Show one unit in full.' },
    },
  ],
  options: {
    map: {
      value: { vi: 'ngày|today', en: 'day|today' },
      about: {
        vi: 'Đưa về các đơn vị của bản đồ ngày đó, ví dụ 2025-07-01.',
        en: 'Show on the units of the map of that day, such as 2025-07-01.',
      },
    },
  },
  examples: [
    {
      line: 'thuocdo change pci/2020 pci/2021',
      about: { vi: 'Mọi tỉnh, theo mức thay đổi.', en: 'All provinces, by change.' },
    },
    {
      line: 'thuocdo change pci/2020 pci/2021 "Bắc Ninh"',
      about: { vi: 'Một tỉnh, đến từng chỉ số thành phần.', en: 'One province, down to the sub-indices.' },
    },
    {
      line: 'thuocdo change pci/2020 pci/2021 --map today',
      about: { vi: 'Trên bản đồ hôm nay.', en: 'On the map of today.' },
    },
  ],
  run: async (input, session) => {
    const text = textOf(input, 'map')
    const day = text === undefined ? undefined : dayIn(text, session.today)
    if (text !== undefined && day === undefined) return misuse(session, [notADay(text)], 'change')
    return answer(session, await session.openWorld(), async world => {
      const [from, to] = [
        await scoreEdition(world, input.operands[0]),
        await scoreEdition(world, input.operands[1]),
      ]
      if (!from.ok || !to.ok) {
        sayProblems(
          session,
          [from, to].flatMap(one => (one.ok ? [] : one.problems)),
        )
        return exits.problems
      }
      return answer(session, alike(from.value, to.value), ([a, b]) => show(input, day, a, b, session))
    })
  },
}

/** Two editions of one index. Scores of different indices have no change. */
function alike(from: ScoredEdition, to: ScoredEdition) {
  const [a, b] = [from.loaded, to.loaded]
  if (a.edition.index === b.edition.index)
    return accept([from, to] as const, [...from.problems, ...to.problems])
  return refuse(
    problem('different-index', [], {
      vi: `${a.id} và ${b.id} là hai chỉ số khác nhau nên không so sánh được. Hãy chọn hai ấn bản của cùng một chỉ số.`,
      en: `${a.id} and ${b.id} are different indices and cannot be compared. Choose two editions of one index.`,
    }),
  )
}

async function show(
  input: Input,
  day: Day | undefined,
  from: ScoredEdition,
  to: ScoredEdition,
  session: Session,
): Promise<Exit> {
  const unit = input.operands.slice(2)
  if (day !== undefined) return showOnMap({ from, to, day, unit }, session)
  const comparison = comparisonOf(from, to)
  return unit.length === 0 ? showAll(comparison, session) : showOne(comparison, unit, session)
}

function showAll(comparison: Comparison, session: Session): Exit {
  if (session.json) return sayJson(session, comparisonJson(comparison, session.dataLanguage))
  session.terminal.out(comparisonText(comparison, session))
  return exits.fine
}

function showOne(comparison: Comparison, texts: readonly string[], session: Session): Exit | Promise<Exit> {
  const { from, to } = comparison
  const found = findUnit(to.loaded.register, texts, to.loaded.edition.units.on)
  return answer(
    session,
    found.ok ? found : findUnit(from.loaded.register, texts, from.loaded.edition.units.on),
    ({ unit }) => {
      const moved = comparison.changeOf(unit.id)
      const ranks = comparison.rankedOnly().find(move => move.unit === unit.id)
      if (!moved && ranks) return showRanks(comparison, ranks, session)
      if (!moved) {
        sayProblems(session, [notInBoth(comparison, unit.id)])
        return exits.problems
      }
      if (session.json) return sayJson(session, changeJson(comparison, moved, session.dataLanguage))
      session.terminal.out(unitChangeText(comparison, moved, session))
      return exits.fine
    },
  )
}

function showRanks(comparison: Comparison, move: RankMove, session: Session): Exit {
  if (session.json) return sayJson(session, rankMoveJson(comparison, move, session.dataLanguage))
  session.terminal.out(rankMoveText(comparison, move, session))
  return exits.fine
}

function notInBoth({ from, to, nameOf, acts }: Comparison, unit: string) {
  const scored = [from, to].filter(
    ({ result }) => !Number.isNaN(totals(result)[result.units.indexOf(unit)] ?? Number.NaN),
  )
  const own = acts.filter(act => act.from === unit || act.to === unit)
  const said = (language: Language): string =>
    lineageWords(to.loaded.whole, own, language)
      .map(line => ` ${line}.`)
      .join('')
  const only = scored.map(({ loaded }) => loaded.id).join('')
  return problem('unit-not-in-both', [], {
    vi: `“${nameOf(unit, 'vi')}” ${only === '' ? 'không có điểm ở ấn bản nào trong hai ấn bản' : `chỉ có điểm ở ${only}`} nên không có mức thay đổi.${said('vi')}`,
    en: `“${nameOf(unit, 'en')}” has a score ${only === '' ? 'in neither edition' : `in ${only} only`}, so there is no change to tell.${said('en')}`,
  })
}
