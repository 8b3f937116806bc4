import type { Catalog } from './vi.ts'

/** The words of the head and foot of every page and of the display settings, in English. */
export const display: Catalog['display'] = {
  head: {
    main: 'Main pages',
    indices: 'Indices',
    units: 'Units',
    display: 'Display',
    search: 'Search',
    searchLabel: 'Search indices, units, criteria',
    searchHint: 'Search indices, units …',
  },
  foot: { label: 'About these pages', charts: 'Kinds of charts', design: 'Design system' },
  title: 'Display',
  lead: 'Choose the colours, contrast and letter size that you read best. One press changes every page on this device.',
  description: 'Choose light or dark colours, contrast and letter size for Thước Đo.',
  back: '‹ Back to the page you came from',
  now: 'in use',
  colour: {
    title: 'Background',
    help: 'As the device: light or dark as your computer or phone is set.',
    auto: 'As the device',
    light: 'Light',
    dark: 'Dark',
  },
  contrast: {
    title: 'Contrast',
    help: 'High: darker letters and clearer lines, for weak eyes, dim screens and bright sun.',
    auto: 'As the device',
    high: 'High',
  },
  size: {
    title: 'Letter size',
    help: 'Letters in tables and charts follow.',
    normal: 'Normal',
    large: 'Large (115%)',
    larger: 'Very large (130%)',
  },
  reset: 'Forget the choices and follow the device',
  noServer:
    'This copy is a folder of files without a server to remember a choice. The pages already follow the colours and contrast of your device; for larger letters use the zoom of the browser (Ctrl and +).',
  privacy:
    'The choices stay on this device in one cookie for a year. It holds these three choices and nothing else, and is deleted when all of them follow the device.',
  previewTitle: 'Preview',
  preview: {
    sentence: 'The province of An Lac (made up) ranks 12th of 63, up 10 places from the year before.',
    link: 'A link',
    unit: 'Unit',
    points: 'Points',
    rank: 'Rank',
    rows: ['Da Son', 'Binh Thuy', 'An Lac'],
  },
}
