import {
  type Act,
  type Day,
  dayWords,
  fullNameOn,
  isAlive,
  isDay,
  type Problem,
  problem,
  type Register,
  sum,
  type Unit,
} from '@thuocdo/engine'
import { dayProblem } from '../day-problem.ts'
import { englishName } from './english-name.ts'
import { endedUnits, foundedUnits, type LineageAct, namedUnits } from './lineage-act.ts'
import type { NewUnit } from './new-unit-id.ts'

/** Everything that is wrong with an act of lineage, at once. */
export function lineageProblems(here: Register, act: LineageAct): readonly Problem[] {
  const basis = act.basis.trim() === '' ? [noBasis] : []
  if (!isDay(act.on)) return [...basis, notADay(act.on)]
  const named = namedUnits(act)
  return [
    ...basis,
    ...countProblems(act),
    ...repeated(named).map(id => namedTwice(id, here.byId.get(id), act.on)),
    ...[...new Set(named)].flatMap(id => unitProblems(here, id, act)),
    ...foundedUnits(act).flatMap(newUnitProblems),
    ...shareProblems(here, act),
  ]
}

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, i) => ids.indexOf(id) !== i)),
]

function countProblems(act: LineageAct): readonly Problem[] {
  if (act.kind === 'merge' && act.from.length < 2) return [mergeOfTwo]
  if (act.kind === 'absorb' && act.from.length < 1) return [absorbOfOne]
  if (act.kind === 'split' && act.into.length < (act.keeps ? 1 : 2)) return [splitIntoTwo]
  return []
}

function unitProblems(here: Register, id: string, act: LineageAct): readonly Problem[] {
  const unit = here.byId.get(id)
  if (unit === undefined) return [noSuchUnit(id)]
  if (act.on < unit.foundedOn) return [beforeFounding(unit, act.on)]
  if (!isAlive(unit, act.on)) return [notAlive(unit, act.on)]
  const isEnded = endedUnits(act).includes(id)
  return [
    ...laterActs(here.acts, unit, act),
    ...(unit.endedOn !== undefined && isEnded ? [endsAlready(unit)] : []),
    ...(isEnded && unit.foundedOn === act.on ? [endsAsFounded(unit)] : []),
    ...(isEnded && receives(here.acts, id, act.on) ? [endsAsItReceives(unit, act.on)] : []),
    ...(act.kind === 'rename' ? renameProblems(unit, act) : []),
  ]
}

/** Acts of one day happen at once: what comes to a unit on a day cannot pass on with its end. */
const receives = (acts: readonly Act[], id: string, day: Day): boolean =>
  acts.some(({ from, to, on }) => to === id && from !== id && on === day)

/** An act of a later day already starts from the map as it is: what comes before it can no longer change. */
function laterActs(acts: readonly Act[], unit: Unit, { on }: LineageAct): readonly Problem[] {
  const later = acts.find(act => (act.from === unit.id || act.to === unit.id) && act.on > on)
  return later === undefined ? [] : [laterAct(unit, on, later.on)]
}

function renameProblems(unit: Unit, { on, vi, en, unitKind }: Extract<LineageAct, { kind: 'rename' }>) {
  const last = unit.names.at(-1)
  const isSame = last?.vi === vi && last.en === englishName(vi, en) && last.kind === unitKind
  return [
    ...nameProblems(vi),
    ...(isSame ? [sameName(unit)] : []),
    ...(on <= (last?.from ?? unit.foundedOn) ? [namedThatDay(unit, on)] : []),
  ]
}

const newUnitProblems = ({ vi, kind, level }: NewUnit): readonly Problem[] => [
  ...nameProblems(vi),
  ...(kind.trim() === '' || level.trim() === '' ? [noKind(vi)] : []),
]

const nameProblems = (vi: string): readonly Problem[] => (vi.trim() === '' ? [noName] : [])

/** The parts of a unit that pass on one day are at most the whole, those that passed by another act of the day counted. */
function shareProblems({ acts, byId }: Register, act: LineageAct): readonly Problem[] {
  if (act.kind !== 'split' && act.kind !== 'transfer') return []
  const given = act.kind === 'split' ? act.into.map(({ share }) => share) : [act.share]
  const shares = given.filter(share => share !== undefined)
  if (shares.some(share => !(share > 0 && share <= 1))) return [badShare]
  const before = acts.filter(({ from, on }) => from === act.from && on === act.on)
  const total = sum([...before.flatMap(({ share }) => share ?? []), ...shares])
  const name = nameOf(byId.get(act.from), act.from, act.on)
  // Shares are typed with a few decimals: a hair above one is no error.
  if (total > 1 + 1e-9) return [sharesAboveOne(name, total)]
  const isWhole = act.kind === 'split' && !act.keeps && shares.length === given.length
  return isWhole && total < 1 - 1e-9 ? [sharesBelowOne(name, total)] : []
}

const nameOf = (unit: Unit | undefined, id: string, on: Day): string =>
  unit === undefined ? id : fullNameOn(unit, on, 'vi')

const percent = (share: number, language: 'vi' | 'en'): string =>
  share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 2 })

const noBasis = problem('basis-missing', ['basis'], {
  vi: 'Chưa ghi căn cứ pháp lý. Hãy ghi số, ngày và cơ quan ban hành văn bản.',
  en: 'The legal basis is missing. Write the number, day and issuer of the document.',
})

const notADay = (text: string): Problem =>
  dayProblem('on', text, { vi: 'ngày có hiệu lực', en: 'the day on which it takes effect' })

const mergeOfTwo = problem('too-few-units', ['from'], {
  vi: 'Hợp nhất cần ít nhất hai đơn vị. Hãy chọn thêm, hoặc dùng đổi tên.',
  en: 'A merger needs at least two units. Choose another, or rename the one.',
})

const absorbOfOne = problem('too-few-units', ['from'], {
  vi: 'Sáp nhập cần ít nhất một đơn vị nhập vào. Hãy chọn đơn vị ấy.',
  en: 'At least one unit must go into the other. Choose it.',
})

const splitIntoTwo = problem('too-few-units', ['into'], {
  vi: 'Chia đơn vị cần ít nhất hai đơn vị tiếp nhận; nếu đơn vị cũ vẫn còn thì chọn tách và ít nhất một đơn vị tiếp nhận.',
  en: 'A unit that is divided needs at least two that receive; where it lives on, say so and name at least one.',
})

const namedTwice = (id: string, unit: Unit | undefined, on: Day): Problem => {
  const { vi, en } = unit ? about(unit, on) : { vi: id, en: id }
  return problem('named-twice', [id], {
    vi: `${vi} được nêu hai lần. Hãy bỏ bớt một lần.`,
    en: `${en} is named twice. Take one away.`,
  })
}

const noSuchUnit = (id: string): Problem =>
  problem('unknown-unit', [id], {
    vi: `Không có đơn vị “${id}”. Hãy chọn trong danh mục, hoặc nhập danh mục trước.`,
    en: `There is no unit “${id}”. Choose one of the register, or import it first.`,
  })

const about = (unit: Unit, on: Day) => ({
  vi: fullNameOn(unit, on, 'vi'),
  en: fullNameOn(unit, on, 'en'),
})

const beforeFounding = (unit: Unit, on: Day): Problem => {
  const { vi, en } = about(unit, on)
  return problem('before-founding', [unit.id], {
    vi: `${vi} thành lập ngày ${dayWords(unit.foundedOn, 'vi')}, sau ngày ${dayWords(on, 'vi')}. Hãy kiểm tra ngày có hiệu lực.`,
    en: `${en} was founded on ${dayWords(unit.foundedOn, 'en')}, after ${dayWords(on, 'en')}. Check the day.`,
  })
}

const notAlive = (unit: Unit, on: Day): Problem => {
  const { vi, en } = about(unit, on)
  const ended = unit.endedOn ?? on
  return problem('unit-not-alive', [unit.id], {
    vi: `${vi} không còn từ ngày ${dayWords(ended, 'vi')}. Hãy chọn đơn vị kế thừa, hoặc ngày sớm hơn.`,
    en: `${en} is no more since ${dayWords(ended, 'en')}. Choose its heir, or an earlier day.`,
  })
}

const laterAct = (unit: Unit, on: Day, later: Day): Problem => {
  const { vi, en } = about(unit, on)
  return problem('later-act', [unit.id], {
    vi: `${vi} đã có một thay đổi ngày ${dayWords(later, 'vi')}, sau ngày ${dayWords(on, 'vi')}. Các thay đổi phải ghi theo thứ tự thời gian.`,
    en: `${en} already changed on ${dayWords(later, 'en')}, after ${dayWords(on, 'en')}. Changes are recorded in the order of time.`,
  })
}

const endsAlready = (unit: Unit): Problem => {
  const day = unit.endedOn ?? ''
  const { vi, en } = about(unit, day)
  return problem('ends-already', [unit.id], {
    vi: `${vi} đã được ghi là kết thúc ngày ${dayWords(day, 'vi')}. Một đơn vị chỉ kết thúc một lần.`,
    en: `${en} is recorded to end on ${dayWords(day, 'en')}. A unit ends once.`,
  })
}

const endsAsFounded = (unit: Unit): Problem => {
  const { vi, en } = about(unit, unit.foundedOn)
  return problem('ends-as-founded', [unit.id], {
    vi: `${vi} vừa thành lập trong chính ngày ấy nên không kết thúc ngay được. Hãy kiểm tra ngày có hiệu lực.`,
    en: `${en} was founded on that very day and cannot end on it. Check the day.`,
  })
}

const endsAsItReceives = (unit: Unit, on: Day): Problem => {
  const { vi, en } = about(unit, on)
  return problem('ends-as-it-receives', [unit.id], {
    vi: `${vi} vừa tiếp nhận đơn vị khác trong chính ngày ấy nên không kết thúc cùng ngày. Hãy ghi thẳng đơn vị nhận cuối cùng.`,
    en: `${en} received others on that very day and cannot end on it. Name the unit that receives in the end.`,
  })
}

const sameName = (unit: Unit): Problem => {
  const { vi, en } = about(unit, '9999-12-31')
  return problem('same-name', [unit.id], {
    vi: `${vi} đã mang đúng tên và loại ấy. Hãy ghi tên mới.`,
    en: `${en} bears that very name and kind. Write the new one.`,
  })
}

const namedThatDay = (unit: Unit, on: Day): Problem => {
  const { vi, en } = about(unit, on)
  return problem('named-that-day', [unit.id], {
    vi: `${vi} mang tên hiện nay từ ngày ${dayWords(unit.names.at(-1)?.from ?? unit.foundedOn, 'vi')}. Tên mới phải bắt đầu sau ngày đó.`,
    en: `${en} has borne its present name since ${dayWords(unit.names.at(-1)?.from ?? unit.foundedOn, 'en')}. A new name begins after that day.`,
  })
}

const noName = problem('name-missing', ['vi'], {
  vi: 'Thiếu tên tiếng Việt của đơn vị. Hãy ghi tên đầy đủ.',
  en: 'The Vietnamese name of the unit is missing. Write it in full.',
})

const noKind = (vi: string): Problem =>
  problem('kind-missing', ['unitKind'], {
    vi: `Chưa chọn loại của “${vi}”. Hãy chọn, ví dụ xã, phường, sở.`,
    en: `The kind of “${vi}” is missing. Choose one, such as commune, ward, department.`,
  })

const badShare = problem('bad-share', ['share'], {
  vi: 'Tỷ lệ chuyển đi phải lớn hơn 0 và không quá 100 %. Để trống nếu không có số liệu.',
  en: 'A share is above nought and at most 100%. Leave it empty where no figure is known.',
})

const sharesAboveOne = (name: string, total: number): Problem =>
  problem('shares-above-one', ['share'], {
    vi: `Các phần của ${name} chuyển đi trong ngày cộng lại là ${percent(total, 'vi')}, quá 100 %. Hãy kiểm tra từng phần.`,
    en: `The parts of ${name} that pass on that day make ${percent(total, 'en')}, over 100%. Check each of them.`,
  })

const sharesBelowOne = (name: string, total: number): Problem =>
  problem('shares-below-one', ['share'], {
    vi: `${name} kết thúc nhưng các phần chuyển đi chỉ cộng lại ${percent(total, 'vi')}. Hãy ghi đủ 100 %, hoặc để trống phần chưa có số liệu.`,
    en: `${name} ends, but its parts make only ${percent(total, 'en')}. Make them 100%, or leave empty what is not known.`,
  })
