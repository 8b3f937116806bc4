import {
  aliveOn,
  type Bearer,
  type Day,
  dayWords,
  editDistance,
  everBore,
  fullNameOn,
  type Language,
  nearest,
  nearestUnits,
  type Problem,
  problem,
  type Register,
} from '@thuocdo/engine'

/** One problem for all the ids that a register does not hold, each with the nearest that it does; none where all are known. */
export function idProblem(ids: readonly string[], register: Register): readonly Problem[] {
  const unknown = [...new Set(ids)].filter(id => !register.byId.has(id))
  if (unknown.length === 0) return []
  const said = (language: Language): string =>
    unknown.map(id => withHint(id, nearest(id, register.byId.keys()), language)).join('; ')
  return [
    problem('unknown-unit', [], {
      vi: `Danh mục không có ${unknown.length} mã đơn vị này: ${said('vi')}. Hãy ghi mã như ở cột id của units.csv.`,
      en: `The register does not hold these ${unknown.length} ids: ${said('en')}. Write ids as in units.csv.`,
    }),
  ]
}

/** One problem for all the codes of a map that mean no unit on its day, each with what is near. */
export function codeProblem(codes: readonly string[], register: Register, on: Day): readonly Problem[] {
  const unknown = [...new Set(codes)]
  if (unknown.length === 0) return []
  const said = (language: Language): string =>
    unknown.map(code => withHint(code, hintOf(code, register, on, language), language)).join('; ')
  return [
    problem('unknown-codes', [], {
      vi: `${unknown.length} mã trên bản đồ không chỉ đơn vị nào vào ngày ${dayWords(on, 'vi')}: ${said('vi')}. Hãy sửa mã, hoặc ghi đúng ngày của bản đồ ở khóa “on”.`,
      en: `${unknown.length} codes of the map mean no unit on ${dayWords(on, 'en')}: ${said('en')}. Correct them, or state the right day of the map under “on”.`,
    }),
  ]
}

const withHint = (text: string, hint: string | undefined, language: Language): string =>
  hint === undefined
    ? `“${text}”`
    : language === 'vi'
      ? `“${text}” (có phải ${hint}?)`
      : `“${text}” (did you mean ${hint}?)`

/** Who bore the code on another day, else the unit whose name or code is most like it. */
function hintOf(code: string, register: Register, on: Day, language: Language): string | undefined {
  const bearer = everBore(register, code).at(-1)
  if (bearer) return `${fullNameOn(bearer.unit, on, language)}${daysOf(bearer, language)}`
  const [named] = nearestUnits(register, code, on)
  if (named) return fullNameOn(named, on, language)
  const near = nearestCode(code, register, on)
  return near && `${near.code} ${near.name(language)}`
}

/** Since when or until when a unit bears a code; nothing where that is open. */
function daysOf({ unit, from, to }: Bearer, language: Language): string {
  const [since, until, before] = language === 'vi' ? ['từ', 'đến', 'trước'] : ['since', 'until', 'before']
  if (to !== undefined) return ` ${until} ${dayWords(to, language)}`
  if (unit.endedOn !== undefined) return ` ${before} ${dayWords(unit.endedOn, language)}`
  return from === undefined ? '' : ` ${since} ${dayWords(from, language)}`
}

function nearestCode(code: string, register: Register, on: Day) {
  const all = aliveOn(register, on).flatMap(unit =>
    unit.codes
      .filter(one => (one.from ?? '') <= on && on <= (one.to ?? '9999'))
      .map(one => ({ code: one.code, name: (language: Language) => fullNameOn(unit, on, language) })),
  )
  return all.find(one => editDistance(one.code, code, 1) <= 1)
}
