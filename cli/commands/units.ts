import type { Day } from '@thuocdo/engine'
import { answer, misuse } from '../answer.ts'
import { type Command, type Exit, type Session, textOf } from '../command.ts'
import { dayIn, notADay } from '../days.ts'
import { placeNames, type UnitMap } from '../place-names.ts'
import { showBearers } from '../show-bearers.ts'
import { showLives } from '../show-lives.ts'
import { showUnits } from '../show-units.ts'
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
    // The list is that of a day, today if no other; the story of a unit is asked for of all days.
    const day = wanted === '' ? (on ?? session.today) : on
    const asked = {
      name,
      today: session.today,
      ...(day !== undefined && { on: day }),
      ...(within !== undefined && { within }),
    }
    return answer(session, await session.openWorld(), async world =>
      answer(session, await registerAsked(world, asked), async ({ register, whole }) => {
        const nameOf = await placeNames(world, whole)
        return day !== undefined && wanted === ''
          ? showUnits({ register, whole, nameOf }, day, session)
          : showAsked({ register, whole, nameOf }, wanted, on, session)
      }),
    )
  },
}

function showAsked(map: UnitMap, text: string, on: Day | undefined, session: Session): Exit | Promise<Exit> {
  return answer(session, unitsAsked(map.register, text, session.today, on), asked =>
    'bearers' in asked
      ? showBearers(text, asked.bearers, session)
      : showLives(map, { text, units: asked.units, ...(on !== undefined && { on }) }, session),
  )
}
