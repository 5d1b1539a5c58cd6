import { expect, test } from 'vitest'
import { findYesNo } from './findYesNo.ts'
import { hasNumber, hasWayBack } from './givesOf.ts'
import { blamePhrases, findPhrase, promisePhrases } from './phrases.ts'

const blame = (text: string) => findPhrase(text, blamePhrases)
const promise = (text: string) => findPhrase(text, promisePhrases)

/** What the finder says of each sentence beside what it is to say; only what differs. */
const differing = (sentences: readonly string[], find: (text: string) => unknown, isFound: boolean) =>
  sentences.filter((text) => Boolean(find(text)) !== isFound)

test('sentences that blame are found', () => {
  const sentences = [
    'Why haven’t you booked your check?',
    "Why didn't you come back in March?",
    'Why did you leave us after six years?',
    'You forgot your service again.',
    'You’ve forgotten us.',
    'You abandoned your cart.',
    'You never called back.',
    'You haven’t been in since May.',
    'You still haven’t used your voucher.',
    'You missed your appointment on Friday.',
    'You should have come earlier.',
    'Where have you been?',
    '您怎么不来了？',
    '您怎么这么久没来了？',
    '为什么还没续费？',
    '您为何离开我们？',
    '您一直没有回复我们。',
    '您已经很久没来保养了。',
    '是不是忘了我们？',
    '您把我们忘了吧。',
    '您又爽约了。',
    '都怪您没来保养。',
    '难道您不在乎爱车？',
  ]
  expect(differing(sentences, blame, true)).toEqual([])
})

test('kind sentences that share words with blame are none', () => {
  const sentences = [
    'We missed you.',
    'We haven’t seen you since March, and hope all is well.',
    'You left something in your basket; it stays there for a week.',
    'If you haven’t received the code, reply C.',
    'You never pay more than 80 for a check.',
    'Tell us why you chose another garage.',
    'It has been six months since your last visit.',
    'Have you moved? Then we wish you well.',
    'What kept the car running all this time?',
    '好久不见，近来可好？',
    '自您上次到店已有半年。',
    '别忘了我们周日也营业。',
    '您不来也没关系，检查券为您留到月底。',
    '我们没有忘记您。',
    '谢谢您没有忘记我们。',
    '什么时候方便，您来定。',
    '想知道哪里没做好，请告诉我们。',
  ]
  expect(differing(sentences, blame, false)).toEqual([])
})

test('absolute promises are found', () => {
  const sentences = [
    '100% satisfaction.',
    'Satisfaction guaranteed!',
    'We guarantee results within a week.',
    'We are the number one in town.',
    'The best ever price.',
    'A risk-free trial.',
    'Unbeatable prices until Sunday.',
    'The best in town.',
    '百分之百满意。',
    '绝对省钱。',
    '我们保证修好。',
    '全网第一的保养。',
    '全城最低，最低价只在今天。',
    '零风险体验。',
    '给您最好的服务。',
    '包您满意，不满意退款。',
  ]
  expect(differing(sentences, promise, true)).toEqual([])
})

test('what is denied, or is a thing with such a name, promises nothing', () => {
  const sentences = [
    'We can’t guarantee a slot on Saturday.',
    'Your two-year guarantee ends on 3 May.',
    'Places are not guaranteed.',
    'Visit us at No. 1 Harbour Road.',
    'A shirt of 100% cotton.',
    'Savings grew by 2,100% since then.',
    'Reply with number one for a morning.',
    '{% if customer.share == "100%" %}Welcome back.{% endif %}',
    '保证金将在3天内退还。',
    '名额有限，我们不能保证有位。',
    '最好在周五前预约。',
    '最近还好吗？',
    '优惠的最后一天是5月2日。',
    '面料为100%棉。',
  ]
  expect(differing(sentences, promise, false)).toEqual([])
})

test('questions for yes or no are found', () => {
  const sentences = [
    'Would you like to come back?',
    'Ada, are you still driving the Golf?',
    'Don’t you want 50 off?',
    'Fancy a free check?',
    'Shall we book it, or not?',
    'A check next week, ok?',
    'It costs 12.50 at lane.example. Interested?',
    '您想回来看看吗？',
    '要不要约个时间？',
    '您愿不愿意试一次？',
    '能否给我们一次机会？',
    '您还是喜欢原来的口味吗？',
    '这样好不好？',
    '有没有兴趣？',
  ]
  expect(differing(sentences, findYesNo, true)).toEqual([])
})

test('a choice of two, an open question and a statement are none', () => {
  const sentences = [
    'Would Tuesday or Thursday suit you?',
    'Is a question open about size, delivery or price?',
    'What kept you away?',
    'Could you tell us what we could do better?',
    'How about a pick-up on Monday or a loan car?',
    'Do come by. The coffee is on us.',
    'Which day suits you?',
    '您方便上午还是下午？',
    '自己开来，还是我们上门取？',
    '需要检测或保养，哪个更合适？',
    '能告诉我们是哪里没做好吗？',
    '什么时候方便？',
    '哪天方便，您来定。',
    '不知道您是否安好，祝一切顺利。',
  ]
  expect(differing(sentences, findYesNo, false)).toEqual([])
})

test('a number says what one gains; a telephone, a link and a letter to reply with do not', () => {
  const some = [
    'Was 1,200, now 800.',
    'Half price until Sunday.',
    '{{ offer.value | money }} off.',
    '原价1200，现价800。',
    '八折。',
    '回复A，立减50元。',
  ]
  expect(hasNumber('A gift until 2026-05-02.')).toBe(true)
  const none = [
    'A gift for you: call 0755 2345 6789.',
    'A gift: reply 1.',
    'See lane4you.example/gift22.',
    '【4S渡口】送您一份礼物，回复1领取。',
    '致电400-820-1234领取礼物。',
    '{{ customer.field1 }}, a gift.',
  ]
  expect(differing(some, hasNumber, true)).toEqual([])
  expect(differing(none, hasNumber, false)).toEqual([])
})

test('the way to opt out is no way back', () => {
  const none = [
    '50 off this week. Reply STOP to opt out.',
    '50 off. No more mail like this: reply R.',
    'To unsubscribe click here.',
    '本周立减50元。拒收请回复R',
    '本周立减50元，回T退订。',
    '本周立减50元。不想再收到此类短信，请回复R。',
  ]
  const some = [
    '50 off this week: reply A. Reply STOP to opt out.',
    'Drop by at the harbour.',
    'Stop by for a coffee.',
    'Your place is kept in your account.',
    '立减50元，回复A预约，拒收请回复R',
    '周末到店即可。',
    '打开小程序领取。',
    '时间宽裕回2。',
  ]
  expect(differing(none, hasWayBack, false)).toEqual([])
  expect(differing(some, hasWayBack, true)).toEqual([])
})
