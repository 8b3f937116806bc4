import {
  type ActName,
  type Actor,
  actNames,
  acts,
  type Day,
  fold,
  mayAnywhere,
  type Words,
} from '@thuocdo/engine'

/** An act that somebody may do: its words, and the page on which it is done. */
export type FoundAct = { readonly act: ActName; readonly words: Words; readonly page: string }

/** Where acts are done; those that are done in the middle of others are left out. */
const pages: Readonly<Partial<Record<ActName, string>>> = {
  'add-person': '/people/new',
  'grant-role': '/people',
  'end-role': '/people',
  'name-acting-head': '/people',
  'hand-over': '/people',
  'make-setup-link': '/people',
  'disable-account': '/people',
  'import-units': '/units/import',
  'found-unit': '/units/acts?kind=found',
  'merge-units': '/units/acts?kind=merge',
  'split-unit': '/units/acts?kind=split',
  'absorb-unit': '/units/acts?kind=absorb',
  'transfer-land': '/units/acts?kind=transfer',
  'rename-unit': '/units/acts?kind=rename',
  'abolish-unit': '/units/acts?kind=abolish',
  'add-division': '/units',
  'add-edition': '/editions',
  'open-round': '/rounds/open',
  'change-round': '/rounds',
  'open-assessment': '/rounds',
  declare: '/assessments',
  intake: '/assessments',
  cite: '/assessments',
  assign: '/assessments',
  submit: '/assessments',
  approve: '/assessments',
  return: '/assessments',
  advance: '/assessments',
  appraise: '/assessments',
  explain: '/assessments',
  decide: '/assessments',
  'sign-off': '/assessments',
  'change-setting': '/settings',
  'export-trail': '/audit',
  'verify-trail': '/audit/verify',
}

/** What people also call an act. */
const alsoCalled: Readonly<Partial<Record<ActName, Words>>> = {
  'change-round': { vi: 'gia hạn', en: 'extend, give more time' },
  'open-assessment': { vi: 'thêm đơn vị vào đợt', en: 'add a unit to a round' },
  'name-acting-head': { vi: 'ký thay, giao quyền', en: 'deputy, acting' },
  submit: { vi: 'trình duyệt', en: 'hand in' },
}

/** The acts whose words hold a text, in either language and without marks, of those that somebody may do to anything at all. */
export function findActs(actor: Actor, on: Day, query: string): readonly FoundAct[] {
  const wanted = fold(query)
  return actNames.flatMap(act => {
    const page = pages[act]
    const { words } = acts[act]
    const called = alsoCalled[act]
    const texts = [words.vi, words.en, called?.vi ?? '', called?.en ?? '']
    const isFound = page !== undefined && texts.some(text => fold(text).includes(wanted))
    if (!isFound || !mayAnywhere(actor, act, on)) return []
    const also = (language: 'vi' | 'en') =>
      called === undefined ? words[language] : `${words[language]} (${called[language]})`
    return [{ act, words: { vi: also('vi'), en: also('en') }, page }]
  })
}
