import { designParts as parts } from './en-design-parts.ts'
import type { Catalog } from './vi.ts'

/** The words of the page of the design system, in English. */
export const design: Catalog['design'] = {
  title: 'Design system',
  lead: 'The letters, colours, spaces and components that the pages of Thước Đo are built from, each with the class or file to use.',
  description: 'Letters, colours with measured contrast, forms, tables and components of Thước Đo.',
  contents: 'On this page',
  use: 'Use',
  parts,
  sections: {
    type: 'Letters',
    space: 'Space and shape',
    colours: 'Colours',
    prose: 'Prose',
    numbers: 'Numbers',
    buttons: 'Buttons and links',
    forms: 'Fields',
    tables: 'Tables',
    components: 'Cards, badges, folds',
    notices: 'Notices',
    states: 'Empty, failed, waiting',
    navigation: 'Finding the way',
    keyboard: 'Keyboard',
    print: 'On paper',
  },
  leads: {
    type: 'Be Vietnam Pro 400 and 600, never all capitals. Stacked marks (Ặ Ễ Ỗ Ữ) never touch the line above.',
    space: 'Eight steps and no others. Corners of 4 px, lines of 1 px, a keyboard ring of 3 px.',
    colours:
      'Every colour has four looks: light, dark, and both in high contrast. The figures are measured contrast; a test holds letters to 4.5 (high contrast: 7) and graphics to 3 (high contrast: 4.5).',
    prose: 'Lines of at most 68 letters. Tables and charts of at most 1,200 px.',
    numbers: 'Figures of one width in tables and charts. A missing number is a reason, never 0.',
    buttons: 'What acts is a button; what leads somewhere is a link. One main button in a form.',
    forms: 'The label above, help below it. An error says what to do, at its own field.',
    tables:
      'Numbers line up at the right, names at the left. The head stays in sight; the box that scrolls takes the keyboard.',
    components: 'A state is always a word; colour only adds to it.',
    notices: 'Lacquer red for errors and overdue alone, turmeric for attention, moss for done.',
    states: 'An empty place says what to do next. Waiting says what is being done and how far it has come.',
    navigation: 'Every page shows the way back; long lists are paged in the address.',
    keyboard: 'Every page can be read and walked with the keyboard alone.',
    print:
      'A4, always on white. Wide tables lie across; heads repeat on each page; links to other sites print their address.',
  },
}
