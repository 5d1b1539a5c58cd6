/** Words that blame people for having stayed away. */
export const blamePhrases = [
  'why haven’t you',
  'why have you not',
  'you forgot',
  'you left us',
  'you abandoned',
  'you never',
  'you still haven’t',
  'your fault',
  '为什么不来',
  '怎么不来',
  '为何不来',
  '怎么还不',
  '你都不',
  '您都不',
  '抛弃了我们',
  '是你的错',
]

/** Promises nobody can keep; several are forbidden in advertising as well. */
export const promisePhrases = [
  '100%',
  '100 %',
  'guarantee',
  'number one',
  'no. 1',
  'the best ever',
  'risk-free',
  'risk free',
  '百分之百',
  '百分百',
  '绝对',
  '保证',
  '第一品牌',
  '全网第一',
  '全国第一',
  '最低价',
  '史上最',
  '零风险',
]

/** The first phrase found, whatever its case or kind of apostrophe. */
export function findPhrase(text: string, phrases: readonly string[]): string | undefined {
  const plain = text.toLowerCase().replaceAll("'", '’')
  return phrases.find((phrase) => plain.includes(phrase))
}
