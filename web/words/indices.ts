import type { Words } from '@thuocdo/engine'

/** How an index is called in short, and what it measures, for readers who meet it for the first time. */
export type IndexWords = {
  readonly short: Words
  readonly about: Words | null
  /** Whether its totals are percentages. */
  readonly isPercent?: true
  /** How its total is called, where it has a name of its own. */
  readonly total?: Words
}

const named = (short: string, about: Words): IndexWords => ({ short: { vi: short, en: short }, about })

/** The indices that the portal can introduce, in the order in which it shows them. */
const indices: ReadonlyMap<string, IndexWords> = new Map([
  [
    'pci',
    named('PCI', {
      vi: 'Doanh nghiệp đánh giá chất lượng điều hành kinh tế của chính quyền cấp tỉnh. Thang 100 điểm.',
      en: 'Firms judge how well provincial governments run the economy. On a scale of 100.',
    }),
  ],
  [
    'papi',
    named('PAPI', {
      vi: 'Người dân kể lại trải nghiệm với chính quyền và dịch vụ công ở tỉnh mình. Công bố theo bốn nhóm, không xếp hạng.',
      en: 'Citizens report how they experience government and public services in their province. Published in four groups, without ranks.',
    }),
  ],
  [
    'par-province',
    named('PAR INDEX', {
      vi: 'Kết quả cải cách hành chính của các tỉnh, thành phố, do Bộ Nội vụ xác định hằng năm.',
      en: 'Results of public administration reform in the provinces, determined every year by the Ministry of Home Affairs.',
    }),
  ],
  [
    'par-ministry',
    {
      short: { vi: 'PAR INDEX cấp bộ', en: 'PAR INDEX of ministries' },
      about: {
        vi: 'Kết quả cải cách hành chính của các bộ, cơ quan ngang bộ, do Bộ Nội vụ xác định hằng năm.',
        en: 'Results of public administration reform in the ministries, determined every year by the Ministry of Home Affairs.',
      },
    },
  ],
  [
    'sipas',
    {
      ...named('SIPAS', {
        vi: 'Người dân hài lòng đến đâu với sự phục vụ của cơ quan hành chính nhà nước. Thang 100 %.',
        en: 'How satisfied people are with the services of state administration. In percent.',
      }),
      isPercent: true,
      total: { vi: 'Chỉ số hài lòng', en: 'Satisfaction index' },
    },
  ],
  [
    'index-766',
    {
      short: { vi: 'Chỉ số 766', en: 'Index 766' },
      about: {
        vi: 'Chất lượng phục vụ người dân, doanh nghiệp khi làm thủ tục hành chính, theo Quyết định 766/QĐ-TTg.',
        en: 'How well people and firms are served in administrative procedures, under Decision 766/QĐ-TTg.',
      },
    },
  ],
  [
    'pgi',
    named('PGI', {
      vi: 'Doanh nghiệp đánh giá chất lượng quản trị môi trường của các tỉnh. Mới tìm được năm tỉnh.',
      en: 'Firms judge the environmental governance of the provinces. Only five provinces were found.',
    }),
  ],
  [
    'pci-policy-bias',
    {
      short: { vi: 'PCI thành phần', en: 'PCI sub-index' },
      about: {
        vi: 'Một chỉ số thành phần của PCI, tính từ các chỉ tiêu gốc.',
        en: 'One sub-index of the PCI, computed from its raw indicators.',
      },
    },
  ],
  [
    'ddci-model',
    named('DDCI', {
      vi: 'Khung mẫu: doanh nghiệp đánh giá sở, ngành và địa phương trong một tỉnh.',
      en: 'A model framework: firms judge the departments and districts of a province.',
    }),
  ],
  [
    'par-model-department',
    {
      short: { vi: 'CCHC cấp sở', en: 'Reform, departments' },
      about: {
        vi: 'Khung mẫu chấm điểm cải cách hành chính của các sở, ban, ngành.',
        en: 'A model framework to score administrative reform in provincial departments.',
      },
    },
  ],
  [
    'par-model-commune',
    {
      short: { vi: 'CCHC cấp xã', en: 'Reform, communes' },
      about: {
        vi: 'Khung mẫu chấm điểm cải cách hành chính của các xã, phường.',
        en: 'A model framework to score administrative reform in communes and wards.',
      },
    },
  ],
])

/** Indices that each province makes for its own units: what they are called, and what they measure. */
const families: readonly { readonly prefix: string; readonly short: Words; readonly about: Words }[] = [
  {
    prefix: 'par-',
    short: { vi: 'CCHC', en: 'Reform,' },
    about: {
      vi: 'Cải cách hành chính của sở, ban, ngành, địa phương, do tỉnh đánh giá.',
      en: 'Administrative reform of departments, districts and communes, assessed by the province.',
    },
  },
  {
    prefix: 'ddci-',
    short: { vi: 'DDCI', en: 'DDCI' },
    about: {
      vi: 'Doanh nghiệp đánh giá sở, ngành và địa phương trong tỉnh.',
      en: 'Firms judge the departments and districts of the province.',
    },
  },
  {
    prefix: 'egov-',
    short: { vi: 'Chính quyền điện tử', en: 'E-government,' },
    about: {
      vi: 'Mức độ chính quyền điện tử của các huyện, do tỉnh đánh giá.',
      en: 'E-government of the districts, assessed by the province.',
    },
  },
]

/** The words of an index, with the province that it is about; one that the portal does not know is called by its id. */
export function indexWords(index: string, within: Words | null = null): IndexWords {
  const known = indices.get(index)
  if (known) return within ? { ...known, short: called(known.short, within) } : known
  const family = families.find(({ prefix }) => index.startsWith(prefix))
  if (family) return { short: within ? called(family.short, within) : family.short, about: family.about }
  return { short: { vi: index.toUpperCase(), en: index.toUpperCase() }, about: null }
}

const called = (short: Words, within: Words): Words => ({
  vi: `${short.vi} ${within.vi}`,
  en: `${short.en} ${within.en}`,
})

/** Puts indices in the order of the portal: those it introduces first, the others by id. */
export function inOrder(ids: Iterable<string>): readonly string[] {
  const known = [...indices.keys()]
  const place = (id: string): number => (known.includes(id) ? known.indexOf(id) : known.length)
  return [...ids].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
