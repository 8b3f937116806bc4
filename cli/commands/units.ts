import { aliveOn, dayWords, isValid, nameEntryOn, type Unit } from '@thuocdo/engine'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Session, textOf } from '../command.ts'
import { count } from '../count.ts'
import { dayIn, notADay } from '../days.ts'
import { tableText } from '../table.ts'

/** `thuocdo units`: the units of the map of a day. */
export const units: Command = {
  name: 'units',
  about: { vi: 'Liệt kê các đơn vị trên bản đồ của một ngày.', en: 'List the units on the map of a day.' },
  operands: [],
  options: {
    on: {
      value: { vi: 'ngày', en: 'day' },
      about: {
        vi: 'Ngày, dạng 2021-12-31; mặc định là hôm nay.',
        en: 'The day, like 2021-12-31; today by default.',
      },
    },
  },
  examples: [
    {
      line: 'thuocdo units --on 2021-12-31',
      about: { vi: '63 tỉnh, thành phố của năm 2021.', en: 'The 63 provinces of 2021.' },
    },
  ],
  run: async (input, session) => {
    const text = textOf(input, 'on') ?? session.today
    const day = dayIn(text, session.today)
    if (day === undefined) return misuse(session, [notADay(text)], 'units')
    return answer(session, await session.openWorld(), ({ register }) =>
      show(aliveOn(register, day), day, session),
    )
  },
}

function show(alive: readonly Unit[], day: string, session: Session): Exit {
  const { language, dataLanguage, terminal } = session
  if (session.json) {
    const all = alive.map(unit => ({
      unit: unit.id,
      name: nameEntryOn(unit, day)[dataLanguage],
      kind: nameEntryOn(unit, day).kind,
      code: codeOn(unit, day) || null,
      founded: unit.foundedOn,
      ended: unit.endedOn ?? null,
    }))
    return sayJson(session, { on: day, units: all })
  }
  const rows = alive.map(unit => [
    unit.id,
    nameEntryOn(unit, day)[language],
    codeOn(unit, day),
    dayWords(unit.foundedOn, language),
  ])
  terminal.out(tableText(headings[language], rows, terminal))
  const said = dayWords(day, language)
  terminal.out(
    language === 'vi'
      ? `\n${alive.length} đơn vị, ngày ${said}.\n`
      : `\n${count(alive.length, 'unit')} on ${said}.\n`,
  )
  return exits.fine
}

const codeOn = (unit: Unit, day: string): string =>
  unit.codes.find(entry => entry.system === 'gso' && isValid(entry, day))?.code ?? ''

const headings = {
  vi: [{ heading: 'Mã' }, { heading: 'Tên' }, { heading: 'Mã số' }, { heading: 'Từ ngày' }],
  en: [{ heading: 'Id' }, { heading: 'Name' }, { heading: 'Code' }, { heading: 'Since' }],
} as const
