import type { Reader } from '../../words/reader.ts'
import { PartProfile, type ProfileRow } from '../part-profile.tsx'
import { scaleOf } from '../scale.ts'
import { parts } from './fictional.ts'
import type { ChartSample } from './sample.ts'

type Shares = readonly [own: number, median: number, best: number]

const rowsOf =
  (shares: readonly Shares[], more: (i: number) => string, isLinked = false) =>
  (reader: Reader): readonly ProfileRow[] =>
    shares.map(([own, median, best], i) => ({
      id: parts[i].en,
      name: reader.say(parts[i]),
      own,
      median,
      best,
      text: `${reader.number(own, 0)} %`,
      more: more(i),
      ...(isLinked && { href: '#part-profile' }),
    }))

const profile = (rows: (reader: Reader) => readonly ProfileRow[]) => (reader: Reader) => {
  const drawn = rows(reader)
  return (
    <PartProfile
      rows={drawn}
      scale={scaleOf(drawn.flatMap(({ own, median, best }) => [own, median, best]))}
      tick={x => `${reader.number(x, 0)} %`}
      label={reader.say({ vi: 'Từng phần so với trung vị', en: 'Each part against the median' })}
    />
  )
}

const places = ['3/20', '15/20', '1/20', '9/20', '20/20', '4/20', '11/20', '7/20']

const shares: readonly Shares[] = [
  [92, 80, 97],
  [61, 74, 95],
  [97, 70, 97],
  [80, 80, 93],
  [45, 72, 90],
  [88, 81, 92],
  [70, 72, 96],
  [84, 79, 90],
]

/** How one unit does in each part. */
export const profileSample: ChartSample = {
  name: 'part-profile',
  title: {
    vi: 'Đơn vị mạnh ở phần nào, yếu ở phần nào?',
    en: 'In which parts is a unit strong, in which weak?',
  },
  states: [
    {
      name: 'plain',
      title: {
        vi: 'Chấm đặc: đơn vị; vạch: trung vị; vòng: đơn vị cao nhất',
        en: 'Dot: the unit; tick: the median; ring: the highest unit',
      },
      draw: profile(rowsOf(shares, i => places[i], true)),
    },
    {
      name: 'groups',
      title: { vi: 'Không xếp hạng: nói bằng nhóm', en: 'Without ranks: said in groups' },
      draw: profile(rowsOf(shares.slice(0, 3), i => ['Cao', 'Thấp', 'Cao'][i])),
    },
    {
      name: 'level',
      title: { vi: 'Ba dấu trùng nhau, không có vị trí', en: 'All marks at one place, no standing' },
      draw: profile(rowsOf([[80, 80, 80]], () => '')),
    },
  ],
}
