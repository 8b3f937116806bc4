import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { Choices, NumberInput, RangeInput, Select, TextInput } from './inputs.tsx'
import { Notice } from './notice.tsx'
import { Pagination } from './pagination.tsx'
import { Progress } from './progress.tsx'

test('a field is named by its label, and says its help to readers of screens', () => {
  const html = renderToStaticMarkup(<TextInput name="unit" label="Unit" help="As founded." />)
  assert.match(html, /<label for="unit">Unit<\/label>/)
  assert.match(html, /<p class="help" id="unit-help">As founded\.<\/p>/)
  assert.match(
    html,
    /<input [^>]*id="unit"[^>]*name="unit"[^>]*aria-describedby="unit-help"|<input [^>]*aria-describedby="unit-help"[^>]*name="unit"/,
  )
  assert.doesNotMatch(html, /aria-invalid/)
})

test('a refused entry is marked, and its error is heard after its help', () => {
  const html = renderToStaticMarkup(
    <NumberInput name="tasks" label="Tasks" help="Done" error="Not above 50" unit="of 50" />,
  )
  assert.match(html, /^<div class="field has-error">/)
  assert.match(html, /aria-describedby="tasks-help tasks-error" aria-invalid="true"/)
  assert.match(html, /id="tasks-error">Not above 50</)
})

test('the options of a choice stand in one group with one name', () => {
  const options = [
    { value: '1', label: 'Met', note: 'all is there' },
    { value: '2', label: 'Not met' },
  ]
  const html = renderToStaticMarkup(
    <Choices type="radio" name="state" label="State" options={options} chosen={['2']} />,
  )
  assert.match(html, /^<fieldset class="field"><legend>State<\/legend>/)
  assert.equal(html.match(/type="radio" name="state"/g)?.length, 2)
  assert.match(html, /<input [^>]*checked=""[^>]*value="2"|<input [^>]*value="2"[^>]*checked=""/)
})

test('a list opens at what was chosen, a slider says its number', () => {
  const list = renderToStaticMarkup(
    <Select name="field" label="Field" options={[{ value: 'a', label: 'A' }]} chosen="a" />,
  )
  assert.match(list, /<option value="a" selected="">A<\/option>/)
  const slider = renderToStaticMarkup(
    <RangeInput name="weight" label="Weight" written="25 %" rest={{ min: 0, max: 100 }} />,
  )
  assert.match(slider, /<output for="weight">25 %<\/output>/)
})

test('a button sends its form unless it says otherwise, and one that cannot be undone looks so', () => {
  assert.equal(
    renderToStaticMarkup(<Button kind="grave">Delete</Button>),
    '<button type="submit" class="button grave">Delete</button>',
  )
  assert.match(renderToStaticMarkup(<Button type="button">x</Button>), /type="button" class="button plain"/)
})

test('an error is heard when it comes up, a note is not', () => {
  const error = renderToStaticMarkup(
    <Notice kind="error" role="alert">
      x
    </Notice>,
  )
  assert.match(error, /class="notice error" role="alert"/)
  assert.doesNotMatch(renderToStaticMarkup(<Notice kind="note">x</Notice>), /role/)
})

test('the first page has none before it, and the page in sight is not a link', () => {
  const pages = ['1', '2'].map(text => ({ text, href: `?page=${text}` }))
  const html = renderToStaticMarkup(
    <Pagination
      title="Pages"
      pages={pages}
      current="1"
      before={undefined}
      after={{ text: 'Next', href: '?page=2' }}
    />,
  )
  assert.doesNotMatch(html, /prev/)
  assert.match(html, /<span aria-current="page">1<\/span>/)
  assert.match(html, /<a href="\?page=2" rel="next">Next<\/a>/)
})

test('a list that fits one page has no way through it', () => {
  const alone = <Pagination title="Pages" before={undefined} after={undefined} />
  assert.equal(renderToStaticMarkup(alone), '')
})

test('progress is a number for readers of screens and words for everyone', () => {
  const html = renderToStaticMarkup(<Progress label="Scoring" done={37} of={120} written="37/120" />)
  assert.match(html, /role="status".*37\/120.*<progress value="37" max="120" aria-label="Scoring">/)
})

test('a card that leads nowhere holds no link', () => {
  assert.doesNotMatch(renderToStaticMarkup(<Card title="Alone">x</Card>), /<a /)
})
