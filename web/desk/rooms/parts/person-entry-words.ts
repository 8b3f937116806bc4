import { type Entry, isRole, type Json, roles, type Words } from '@thuocdo/engine'
import { standWords } from './capacity-words.ts'
import { daysWords, isText, joined, type Names, named, same, wordsFor } from './entry-parts.ts'

type Body = Entry['body']

/** A role with all that it reaches: unit, division, blocks, criteria, for whom, and from when to when. */
export function grantWords(body: Body, names: Names): Words | null {
  const { role, unit, division, person, actingFor, actingForm, from, to } = body
  return joined([
    actingFor === undefined ? null : named(names, person),
    wordsFor(isText(role) && isRole(role) && roles[role]),
    named(names, unit),
    named(names, division),
    listed({ vi: 'khối', en: 'blocks' }, body.blocks, code => named(names, code, 'block:')),
    listed({ vi: 'tiêu chí', en: 'criteria' }, body.criteria, code => wordsFor(isText(code) && same(code))),
    standWords(actingFor, actingForm, names),
    daysWords({ vi: 'từ', en: 'from' }, from),
    daysWords({ vi: 'đến hết', en: 'to' }, to),
  ])
}

function listed(what: Words, codes: Json | undefined, wordsOf: (code: Json) => Words | null): Words | null {
  const all = Array.isArray(codes) ? joined(codes.map(wordsOf), ', ') : null
  return all && { vi: `${what.vi} ${all.vi}`, en: `${what.en} ${all.en}` }
}

/** From whom to whom, in which unit. */
export function handOverWords({ from, to, unit, disabled }: Body, names: Names): Words | null {
  const [giver, taker] = [named(names, from), named(names, to)]
  return joined([
    giver && taker && { vi: `${giver.vi} → ${taker.vi}`, en: `${giver.en} → ${taker.en}` },
    named(names, unit),
    wordsFor(disabled === true && { vi: 'khóa tài khoản cũ', en: 'the former account is disabled' }),
  ])
}

const fieldNames: Readonly<Record<string, Words>> = {
  name: { vi: 'họ tên', en: 'name' },
  title: { vi: 'chức vụ', en: 'post' },
  email: { vi: 'thư điện tử', en: 'e-mail' },
  login: { vi: 'tên đăng nhập', en: 'login' },
  language: { vi: 'ngôn ngữ', en: 'language' },
}

/** Which particulars of a person were changed. */
export const personWords = ({ fields }: Body): Words | null =>
  Array.isArray(fields)
    ? joined(
        fields.map(field => (isText(field) ? (fieldNames[field] ?? same(field)) : null)),
        ', ',
      )
    : null
