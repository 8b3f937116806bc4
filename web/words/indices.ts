import type { Words } from '@thuocdo/engine'

/** How an index is called in short, and what it measures, for readers who meet it for the first time. */
export type IndexWords = { readonly short: Words; readonly about: Words | null }

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
    named('SIPAS', {
      vi: 'Người dân hài lòng đến đâu với sự phục vụ của cơ quan hành chính nhà nước.',
      en: 'How satisfied people are with the services of state administration.',
    }),
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

/** The words of an index; one that the portal does not know is called by its id. */
export const indexWords = (index: string): IndexWords =>
  indices.get(index) ?? { short: { vi: index.toUpperCase(), en: index.toUpperCase() }, about: null }

/** Puts indices in the order of the portal: those it introduces first, the others by id. */
export function inOrder(ids: Iterable<string>): readonly string[] {
  const known = [...indices.keys()]
  const place = (id: string): number => (known.includes(id) ? known.indexOf(id) : known.length)
  return [...ids].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
