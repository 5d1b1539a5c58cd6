import { LocalizedField } from '../LocalizedField.tsx'
import type { Drawing } from './Drawing.ts'
import type { FieldKind } from './describeSchema.ts'
import { ObjectField, UnionField } from './GroupFields.tsx'
import { JourneyField } from './JourneyField.tsx'
import { ListField } from './ListField.tsx'
import { RecordField } from './RecordField.tsx'
import { RuleField } from './RuleField.tsx'
import {
  AttributeField,
  EventField,
  LongTextField,
  TextField,
  TextsField,
  TimeField,
  ZoneField,
} from './textFields.tsx'
import { ChoiceField, DurationField, NumberField, WeekdaysField, YesNoField } from './valueFields.tsx'

/** The one list of drawings. A constant is not drawn: there is nothing to choose. */
export const drawings: Record<FieldKind, Drawing | undefined> = {
  text: TextField,
  longText: LongTextField,
  number: NumberField,
  yesNo: YesNoField,
  choice: ChoiceField,
  duration: DurationField,
  time: TimeField,
  weekdays: WeekdaysField,
  zone: ZoneField,
  localizedText: LocalizedField,
  rule: RuleField,
  event: EventField,
  journey: JourneyField,
  attribute: AttributeField,
  texts: TextsField,
  record: RecordField,
  list: ListField,
  object: ObjectField,
  union: UnionField,
  constant: undefined,
}
