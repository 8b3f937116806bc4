import { fold } from '@thuocdo/engine'

/** What a title alone says that its column is for. */
export type TitlePurpose = 'unit' | 'block' | 'period' | 'note' | 'nothing'

const texts = (list: string): ReadonlySet<string> => new Set(list.split('|'))

/** The titles of the columns of units, of blocks, of the period, of notes, and of those that only count the lines, folded. */
const titles: readonly (readonly [TitlePurpose, ReadonlySet<string>])[] = [
  [
    'unit',
    texts(
      'unit|units|unit id|id|name|province|province vi|province name|locality|don vi|ten don vi|ma don vi|tinh|tinh thanh|' +
        'tinh thanh pho|ten tinh|ten tinh thanh pho|dia phuong|ten dia phuong|ten|co quan|ten co quan|co quan don vi|' +
        'ten co quan don vi|don vi dia phuong|ten don vi dia phuong|co quan dia phuong|co quan don vi dia phuong|' +
        'ten co quan don vi dia phuong|bo nganh|ten bo nganh|bo co quan ngang bo',
    ),
  ],
  ['block', texts('block|khoi|khoi don vi')],
  ['period', texts('year|nam|period|ky')],
  ['note', texts('ghi chu|chu thich|note|notes|remark|remarks')],
  ['nothing', texts('stt|tt|no|so thu tu')],
]

/** What a title alone says that a column is for, whatever the edition asks for; nothing where it says nothing. */
export function titlePurpose(title: string): TitlePurpose | undefined {
  const folded = fold(title)
  return titles.find(([, known]) => known.has(folded))?.[0]
}
