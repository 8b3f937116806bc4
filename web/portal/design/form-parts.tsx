import { Button } from '../../ui/button.tsx'
import {
  Choices,
  NumberInput,
  type Option,
  RangeInput,
  Select,
  TextArea,
  TextInput,
} from '../../ui/inputs.tsx'
import type { Reader } from '../../words/reader.ts'
import { DesignPart } from './design-part.tsx'

/** Buttons of every kind beside a link. */
export function ButtonPart({ reader }: { reader: Reader }) {
  const { button } = reader.words.design.parts
  return (
    <DesignPart
      name="buttons"
      reader={reader}
      use={['ui/button.tsx: Button kind="main | plain | grave"', '.buttons']}
    >
      <div className="buttons">
        <Button kind="main" type="button">
          {button.main}
        </Button>
        <Button type="button">{button.plain}</Button>
        <Button kind="grave" type="button">
          {button.grave}
        </Button>
        <Button type="button" disabled>
          {button.disabled}
        </Button>
        <a className="beside-buttons" href="#buttons">
          {button.link}
        </a>
      </div>
    </DesignPart>
  )
}

const optionsOf = (labels: readonly string[], notes: readonly string[] = []): readonly Option[] =>
  labels.map((label, at) => ({ value: String(at + 1), label, ...(notes[at] ? { note: notes[at] } : {}) }))

/** Fields of every kind, with help, with an error, and locked. The form leads back to its own place. */
export function FormPart({ reader }: { reader: Reader }) {
  const { form } = reader.words.design.parts
  return (
    <DesignPart
      name="forms"
      reader={reader}
      use={[
        'ui/field.tsx: Field, FieldGroup',
        'ui/inputs.tsx: TextInput, TextArea, NumberInput, RangeInput, Select, Choices',
        '.form',
      ]}
    >
      <form className="form design-form" action="#forms">
        <TextInput name="unit" label={form.unit} help={form.unitHelp} />
        <NumberInput
          name="tasks"
          label={form.tasks}
          unit={form.tasksUnit}
          error={form.tasksError}
          rest={{ defaultValue: 56, min: 0 }}
        />
        <Select name="field" label={form.field} options={optionsOf(form.fieldOptions)} chosen="2" />
        <TextInput type="date" name="on" label={form.on} />
        <Choices
          type="radio"
          name="state"
          label={form.state}
          options={optionsOf(form.stateOptions, form.stateNotes)}
          chosen={['1']}
        />
        <Choices
          type="checkbox"
          name="sources"
          label={form.sources}
          options={optionsOf(form.sourceOptions)}
          chosen={['1', '2']}
        />
        <RangeInput
          name="weight"
          label={form.weight}
          help={form.weightHelp}
          written={reader.words.amount.percent(reader.count(25))}
          rest={{ min: 0, max: 100, defaultValue: 25 }}
        />
        <TextInput type="file" name="file" label={form.file} help={form.fileHelp} />
        <TextArea name="note" label={form.note} error={form.noteError} />
        <TextInput
          name="code"
          label={form.locked}
          help={form.lockedHelp}
          rest={{ disabled: true, defaultValue: '1.2.1' }}
        />
        <div className="buttons">
          <Button kind="main">{form.send}</Button>
        </div>
      </form>
    </DesignPart>
  )
}
