import {
  aliveOn,
  type Bearer,
  type Day,
  dayWords,
  fullNameOn,
  isValid,
  type Language,
  nameEntryOn,
  nameOn,
  type Register,
  type Unit,
} from '@thuocdo/engine'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Session, textOf } from '../command.ts'
import { count } from '../count.ts'
import { dayIn, notADay } from '../days.ts'
import { lifeJson, lifeLines, lifeOf, withPlace } from '../life.ts'
import { type PlaceName, placeNames } from '../place-names.ts'
import { tableText } from '../table.ts'
import { registerAsked, unitsAsked } from '../units-asked.ts'

/** `thuocdo units`: the units of the map of a day, or what became of some of them. */
export const units: Command = {
  name: 'units',
  about: {
    vi: 'Liệt kê các đơn vị trên bản đồ của một ngày, hoặc xem một đơn vị qua các lần thay đổi.',
    en: 'List the units on the map of a day, or follow one through its changes.',
  },
  more: {
    vi: 'Ghi thêm tên để xem đơn vị đó lập từ đâu và nay thuộc đâu. Ghi một mã số mà không có --on để xem mọi đơn vị từng mang mã đó.',
    en: 'Name a unit to see what it came from and where it lies now. A code without --on shows every unit that ever bore it.',
  },
  operands: [
    {
      name: { vi: 'đơn-vị', en: 'unit' },
      takes: 'words',
      about: { vi: 'Tên, mã đơn vị hoặc mã số.', en: 'A name, an id or a code.' },
    },
  ],
  options: {
    on: {
      value: { vi: 'ngày', en: 'day' },
      about: {
        vi: 'Ngày, dạng 2021-12-31; mặc định là hôm nay.',
        en: 'The day, like 2021-12-31; today by default.',
      },
    },
    register: {
      value: { vi: 'danh mục', en: 'register' },
      about: {
        vi: 'Danh mục đơn vị: provinces (mặc định), communes, ministries, offices…',
        en: 'The register of units: provinces (the default), communes, ministries, offices…',
      },
    },
    within: {
      value: { vi: 'đơn vị', en: 'unit' },
      about: {
        vi: 'Chỉ những đơn vị thuộc tỉnh này (mã hoặc tên).',
        en: 'Only the units of this province (id or name).',
      },
    },
  },
  examples: [
    {
      line: 'thuocdo units --on 2021-12-31',
      about: { vi: '63 tỉnh, thành phố của năm 2021.', en: 'The 63 provinces of 2021.' },
    },
    {
      line: 'thuocdo units 24',
      about: { vi: 'Mọi tỉnh từng mang mã số 24.', en: 'Every province that ever bore the code 24.' },
    },
    {
      line: 'thuocdo units "Hà Tây"',
      about: { vi: 'Hà Tây nay ở đâu.', en: 'What became of Hà Tây.' },
    },
  ],
  run: async (input, session) => {
    const text = textOf(input, 'on')
    const on = text === undefined ? undefined : dayIn(text, session.today)
    if (text !== undefined && on === undefined) return misuse(session, [notADay(text)], 'units')
    const [name, within] = [textOf(input, 'register') ?? 'provinces', textOf(input, 'within')]
    const wanted = input.operands.join(' ')
    return answer(session, await session.openWorld(), async world =>
      answer(session, await registerAsked(world, name, on ?? session.today, within), async register => {
        const nameOf = await placeNames(world, register)
        return wanted === ''
          ? showAll(aliveOn(register, on ?? session.today), on ?? session.today, nameOf, session)
          : showAsked({ register, nameOf }, wanted, on, session)
      }),
    )
  },
}

type Names = { readonly register: Register; readonly nameOf: PlaceName }

function showAsked(map: Names, text: string, on: Day | undefined, session: Session): Exit | Promise<Exit> {
  return answer(session, unitsAsked(map.register, text, session.today, on), asked =>
    'bearers' in asked ? showBearers(text, asked.bearers, session) : showLives(map, asked.units, on, session),
  )
}

function showLives(
  { register, nameOf }: Names,
  asked: readonly Unit[],
  on: Day | undefined,
  session: Session,
): Exit {
  const { language, dataLanguage, terminal, today } = session
  const lives = asked.map(unit => withPlace(lifeOf(register, unit, today, on), nameOf))
  if (session.json)
    return sayJson(session, {
      on: on ?? null,
      units: lives.map(life => lifeJson(register, life, today, dataLanguage)),
    })
  const texts = lives.map(life => lifeLines(register, life, today, language).join('\n'))
  terminal.out(`${texts.join('\n\n')}\n`)
  return exits.fine
}

function showBearers(text: string, bearers: readonly Bearer[], session: Session): Exit {
  const { language, dataLanguage, terminal } = session
  if (session.json) {
    const all = bearers.map(({ unit, code, system, from, to }) => ({
      unit: unit.id,
      name: nameOn(unit, from ?? unit.foundedOn, dataLanguage),
      code,
      system,
      from: from ?? null,
      to: to ?? null,
    }))
    return sayJson(session, { code: text, bearers: all })
  }
  const rows = bearers.map(({ unit, code, from, to }) => [
    code,
    unit.id,
    fullNameOn(unit, from ?? unit.foundedOn, language),
    dayWords(from ?? unit.foundedOn, language),
    to === undefined ? '' : dayWords(to, language),
  ])
  terminal.out(tableText(bearerHeadings[language], rows, terminal))
  return exits.fine
}

function showAll(alive: readonly Unit[], day: string, nameOf: PlaceName, session: Session): Exit {
  const { language, dataLanguage, terminal } = session
  if (session.json) {
    const all = alive.map(unit => ({
      unit: unit.id,
      name: nameEntryOn(unit, day)[dataLanguage],
      kind: nameEntryOn(unit, day).kind,
      within: unit.within ?? null,
      ...(unit.within !== undefined && { withinName: nameOf(unit.within, day, dataLanguage) }),
      code: codeOn(unit, day) || null,
      founded: unit.foundedOn,
      ended: unit.endedOn ?? null,
    }))
    return sayJson(session, { on: day, units: all })
  }
  const areWithin = alive.some(({ within }) => within !== undefined)
  const rows = alive.map(unit => [
    unit.id,
    fullNameOn(unit, day, language),
    ...(areWithin ? [placeText(unit, day, nameOf, language)] : []),
    codeOn(unit, day),
    dayWords(unit.foundedOn, language),
  ])
  terminal.out(tableText(headings(areWithin)[language], rows, terminal))
  const said = dayWords(day, language)
  terminal.out(
    language === 'vi'
      ? `\n${alive.length} đơn vị, ngày ${said}.\n`
      : `\n${count(alive.length, 'unit')} on ${said}.\n`,
  )
  return exits.fine
}

const codeOn = (unit: Unit, day: string): string => unit.codes.find(entry => isValid(entry, day))?.code ?? ''

/** The province of a unit by its name, with the id in brackets. */
const placeText = ({ within }: Unit, day: string, nameOf: PlaceName, language: Language): string =>
  within === undefined ? '' : `${nameOf(within, day, language)} (${within})`

const headings = (areWithin: boolean) => ({
  vi: ['Mã', 'Tên', ...(areWithin ? ['Thuộc'] : []), 'Mã số', 'Từ ngày'].map(heading => ({ heading })),
  en: ['Id', 'Name', ...(areWithin ? ['Within'] : []), 'Code', 'Since'].map(heading => ({ heading })),
})

const bearerHeadings = {
  vi: [
    { heading: 'Mã số' },
    { heading: 'Mã' },
    { heading: 'Tên' },
    { heading: 'Từ ngày' },
    { heading: 'Đến hết ngày' },
  ],
  en: [
    { heading: 'Code' },
    { heading: 'Id' },
    { heading: 'Name' },
    { heading: 'Since' },
    { heading: 'Until' },
  ],
} as const
