type Text = { severity: 'error' | 'warning'; message: string; remedy: string }

/** Every problem code with its wording. `{name}` places are filled from the problem's params. */
export const problemTexts = {
  'json.invalid': {
    severity: 'error',
    message: 'The file is not valid JSON at line {line}, column {column}: {detail}.',
    remedy: 'Mend the JSON at that place; the editor’s code view marks it.',
  },
  'json.duplicateKey': {
    severity: 'error',
    message: '"{key}" stands twice in the same object (line {line}, column {column}).',
    remedy: 'Give each node its own id and each setting one value.',
  },
  'flow.tooLarge': {
    severity: 'error',
    message: 'The flow is {bytes} bytes; at most {limit} are read.',
    remedy: 'Split the journey, or move long copy out of it.',
  },
  'flow.format.newer': {
    severity: 'error',
    message: 'The flow has format {format}; this Rekindle reads format 1.',
    remedy: 'Open it with a newer Rekindle, or export it again as format 1.',
  },
  'flow.shape': {
    severity: 'error',
    message: '{detail}',
    remedy: 'See the flow schema: rekindle schema flow.',
  },
  'flow.unknownField': {
    severity: 'error',
    message: 'Unknown field "{field}".',
    remedy: 'Remove it, or keep your own data under "x".',
  },
  'flow.tooManyNodes': {
    severity: 'error',
    message: 'The flow has {count} nodes; at most {limit} are allowed.',
    remedy: 'Split it into several journeys.',
  },
  'flow.tooManyEdges': {
    severity: 'error',
    message: 'The flow has {count} edges; at most {limit} are allowed.',
    remedy: 'Split it into several journeys.',
  },
  'entry.missing': {
    severity: 'error',
    message: 'The entry "{entry}" is not a node of this flow.',
    remedy: 'Point "entry" at the segment node people come in by.',
  },
  'entry.notSegment': {
    severity: 'error',
    message: 'The entry "{entry}" is of type "{type}".',
    remedy: 'A journey begins at an entry node (segment).',
  },
  'entry.second': {
    severity: 'error',
    message: 'This is a second entry node.',
    remedy: 'Keep one entry; test membership later with a condition.',
  },
  'entry.hasIncoming': {
    severity: 'error',
    message: 'An edge leads back into the entry node.',
    remedy: 'Lead it to the node after the entry instead.',
  },
  'node.unknownType': {
    severity: 'error',
    message: 'Unknown node type "{type}".',
    remedy: 'Use one of: {known}.',
  },
  'node.newerVersion': {
    severity: 'error',
    message: 'This "{type}" node has version {version}; version {known} is known here.',
    remedy: 'Open it with a newer Rekindle, or draw the node again.',
  },
  'node.settings': {
    severity: 'error',
    message: '{detail}',
    remedy: 'Open the node and correct this setting.',
  },
  'node.settingsTooLarge': {
    severity: 'error',
    message: 'The settings take {bytes} bytes; at most {limit} are allowed.',
    remedy: 'Shorten the copy.',
  },
  'node.cantDisable': {
    severity: 'error',
    message: 'This node can’t be disabled: people come in here, or end here.',
    remedy: 'Enable it, or delete it.',
  },
  'node.unreachable': {
    severity: 'warning',
    message: 'Nobody can reach this node.',
    remedy: 'Connect it, or delete it.',
  },
  'edge.fromMissing': {
    severity: 'error',
    message: 'An edge starts at "{from}", which does not exist.',
    remedy: 'Remove the edge or add the node.',
  },
  'edge.toMissing': {
    severity: 'error',
    message: 'The edge from port "{port}" leads to "{to}", which does not exist.',
    remedy: 'Lead it to a node of this flow, or remove it.',
  },
  'edge.unknownPort': {
    severity: 'error',
    message: 'The node has no port "{port}".',
    remedy: 'Its ports are: {ports}.',
  },
  'edge.duplicate': {
    severity: 'error',
    message: 'Two edges leave port "{port}".',
    remedy: 'Keep one: a port leads to one node.',
  },
  'port.undrawn': {
    severity: 'warning',
    message: 'Port "{port}" leads nowhere: people who leave by it end the journey.',
    remedy: 'Connect it, or leave it so if that is meant.',
  },
  'loop.withoutWait': {
    severity: 'error',
    message: 'These nodes form a circle without a wait: {nodes}.',
    remedy: 'Put a wait on the circle.',
  },
  'duplicate.id': {
    severity: 'error',
    message: 'The id "{id}" is used twice.',
    remedy: 'Give each one its own id.',
  },
  'rule.tooDeep': {
    severity: 'error',
    message:
      'The rule has {count} parts or is nested {depth} deep; at most {limit} parts and {depthLimit} levels are allowed.',
    remedy: 'Split it over several nodes, or save parts as a segment.',
  },
  'rule.wrongType': {
    severity: 'warning',
    message: '"{op}" compares "{attr}" with {value}: such a comparison is always false.',
    remedy: 'Compare with a value of the right type.',
  },
  'trigger.journeyMissing': {
    severity: 'error',
    message: 'There is no journey "{journey}" that people could come from.',
    remedy: 'Choose a journey of this workspace.',
  },
  'trigger.journeyCircle': {
    severity: 'error',
    message: 'People who come to the end come in again at once, round and round: nobody waits on the way.',
    remedy:
      'Put a wait on every way through one of these journeys, or let people in again only after a time.',
  },
  'segment.missing': {
    severity: 'error',
    message: 'There is no segment "{segment}".',
    remedy: 'Save it first, or take it out of the rule.',
  },
  'segment.circle': {
    severity: 'error',
    message: 'The segment is made of itself: {way}.',
    remedy: 'Take one of these segments out of another.',
  },
  'segment.tooDeep': {
    severity: 'error',
    message: 'Segments made of segments are more than {limit} levels deep.',
    remedy: 'Write the rule of one of them out in another.',
  },
  'copy.invalid': {
    severity: 'error',
    message: 'The {locale} copy is not valid Liquid at line {line}: {detail}.',
    remedy: 'Mend the template there.',
  },
  'copy.empty': {
    severity: 'error',
    message: 'There is no copy to send.',
    remedy: 'Write the text in at least one language.',
  },
  'copy.tooLarge': {
    severity: 'error',
    message: 'The {locale} copy is {bytes} bytes; at most {limit} are allowed.',
    remedy: 'Shorten it.',
  },
  'copy.blame': {
    severity: 'warning',
    message: 'The {locale} copy sounds like blame: “{phrase}”.',
    remedy: 'Understand before recommending: ask kindly, never “why haven’t you”.',
  },
  'copy.promise': {
    severity: 'warning',
    message: 'The {locale} copy makes an absolute promise: “{phrase}”.',
    remedy: 'Say something you can keep, with a number.',
  },
  'copy.noSignature': {
    severity: 'error',
    message: 'Marketing SMS in Chinese needs a 【signature】 and this copy has none.',
    remedy: 'Begin the text with 【brand】.',
  },
  'copy.noOptOut': {
    severity: 'error',
    message: 'Marketing SMS in Chinese needs a way to opt out and this copy has none.',
    remedy: 'End it with 拒收请回复R or similar.',
  },
  'copy.noSubject': {
    severity: 'warning',
    message: 'The {locale} mail has no subject.',
    remedy: 'Write one: mail without a subject is overlooked, or kept back as spam.',
  },
  'copy.noOffer': {
    severity: 'warning',
    message: 'The {locale} copy names the offer, but no step before it gives one: nothing would stand there.',
    remedy: 'Put an offer before this message, or take it out of the copy.',
  },
  'copy.percentAsMoney': {
    severity: 'warning',
    message: 'The {locale} copy writes the value of the offer as money, but it is a percentage.',
    remedy: 'Write {{ offer.value }}% instead of {{ offer.value | money }}.',
  },
  'split.unequalWaits': {
    severity: 'warning',
    message: 'Arm “{longest}” keeps people longer than arm “{shortest}”.',
    remedy:
      'Give both the same waits, or judge the arms only once the longest is over for everybody, and the time of the goal with it.',
  },
  'split.sum': {
    severity: 'error',
    message: 'The shares add up to {sum} %.',
    remedy: 'Make them add up to 100 %.',
  },
  'goal.missing': {
    severity: 'warning',
    message: 'The journey has no goal, so success cannot be measured.',
    remedy: 'Add the event that means “they came back”.',
  },
  'goal.noTime': {
    severity: 'warning',
    message: 'The goal “{event}” counts for {window} after coming in: nobody can reach it.',
    remedy: 'Give people time for it, for example 60d.',
  },
  'goal.currencies': {
    severity: 'error',
    message: 'One goal is worth {currency} and another {other}: different currencies cannot be added up.',
    remedy: 'Choose one currency for all goals of the journey.',
  },
  'goal.valueTwice': {
    severity: 'warning',
    message: 'Two goals are worth something by the event “{event}”: what meets both is added twice.',
    remedy: 'Give a value to one of them.',
  },
  'condition.tooSoon': {
    severity: 'error',
    message: 'This asks about “{event}” straight after the message went out: nobody can have reacted yet.',
    remedy: 'Wait first.',
  },
  'trigger.overlap': {
    severity: 'warning',
    message:
      'The audience counts the event “{event}” that also starts the journey: the starting event itself is counted.',
    remedy: 'Raise the count by one if only earlier events are meant.',
  },
  'wait.spreadTooLong': {
    severity: 'error',
    message: 'People are spread over {spread}, but the hours last {minutes} minutes only.',
    remedy: 'Spread them over less, or let the hours last longer.',
  },
  'wait.fallbackOutside': {
    severity: 'error',
    message: 'The usual hour {fallback} lies outside of {from}–{to}.',
    remedy: 'Choose a usual hour within these times.',
  },
  'wait.noHour': {
    severity: 'error',
    message: 'No full hour begins between {from} and {to}.',
    remedy: 'Allow at least one full hour, for example 18:00–20:00.',
  },
  'schedule.cron': {
    severity: 'error',
    message: 'The cron expression "{value}" is not understood: {detail}.',
    remedy: 'Write minute, hour, day of the month, month and weekday, for example "0 9 * * 1".',
  },
  'schedule.rrule': {
    severity: 'error',
    message: 'The recurrence rule "{value}" is not understood: {detail}.',
    remedy: 'Write it as in RFC 5545, for example "FREQ=WEEKLY;BYDAY=MO".',
  },
  'reentry.noKey': {
    severity: 'error',
    message: 'People may come in at any time, but no key tells their runs apart.',
    remedy: 'Name the property of the event that does, for example "orderId".',
  },
  'reentry.keyless': {
    severity: 'error',
    message: 'People may come in at any time by a key, but this entry brings no key along.',
    remedy:
      'Let an event, the API or another journey bring people in, or choose another rule for coming in again.',
  },
  'data.row': {
    severity: 'error',
    message: '{detail}',
    remedy: '{hint}',
  },
} as const satisfies Record<string, Text>

export type ProblemCode = keyof typeof problemTexts
