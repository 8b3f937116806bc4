import { both, type Entry, type Json, type Words } from '@thuocdo/engine'
import {
  type Change,
  daysWords,
  isRecord,
  isText,
  joined,
  type Names,
  named,
  same,
  wordsFor,
} from './entry-parts.ts'

type Body = Entry['body']

/** What was opened: the framework, the period, the days, the unit or how many of them. */
export function openingWords(body: Body, names: Names): Words | null {
  const { edition, version, from, to, opens, due, units, unit, block, round } = body
  const framework = named(names, edition, 'edition:')
  const inVersion = typeof version === 'number' ? version : 1
  return joined([
    named(names, unit),
    named(names, block, 'block:'),
    named(names, round),
    framework && {
      vi: `${framework.vi}, bản ${inVersion}`,
      en: `${framework.en}, version ${inVersion}`,
    },
    joined([daysWords({ vi: 'kỳ', en: 'period' }, from), daysWords({ vi: 'đến', en: 'to' }, to)], ' '),
    daysWords(days.opens, opens),
    daysWords(days.due, due),
    wordsFor(
      typeof units === 'number' &&
        both((n, language) => `${n(units)} ${language === 'vi' ? 'đơn vị' : 'units'}`),
    ),
  ])
}

const days = {
  opens: { vi: 'mở kê khai', en: 'opens on' },
  due: { vi: 'hạn nộp', en: 'due on' },
} as const satisfies Readonly<Record<string, Words>>

const states: Readonly<Record<string, Words>> = {
  preparing: { vi: 'đang chuẩn bị', en: 'in preparation' },
  open: { vi: 'đang mở', en: 'open' },
  closed: { vi: 'đã đóng', en: 'closed' },
}

/** What was changed of a round, or of one of its units: only what differs, before and after. */
export function roundChange({ before, after, unit }: Body, names: Names): Change {
  const [old, fresh] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}]
  const changed = Object.keys(fresh).filter(name => fresh[name] !== old[name])
  const words = (from: { readonly [key: string]: Json }) =>
    joined(changed.map(name => part(name, from[name])))
  const [was, is] = [words(old), words(fresh)]
  const whose = named(names, unit)
  if (whose === null) return { from: was, to: is }
  return {
    from: joined([whose, was], ': '),
    to: is && { vi: `riêng đơn vị này: ${is.vi}`, en: `this unit alone: ${is.en}` },
  }
}

function part(name: string, value: Json | undefined): Words | null {
  if (name === 'state') return isText(value) ? (states[value] ?? same(value)) : null
  if (name !== 'opens' && name !== 'due') return isText(value) ? same(value) : null
  const { vi, en } = days[name]
  return daysWords(days[name], value) ?? { vi: `${vi}: chưa đặt`, en: `${en}: not set` }
}
