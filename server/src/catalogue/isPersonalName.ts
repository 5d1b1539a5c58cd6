/** Words that make a name one of personal data, wherever they stand in it. */
const words = new Set([
  ...[
    'email',
    'mail',
    'phone',
    'mobile',
    'tel',
    'telephone',
    'fax',
    'address',
    'street',
    'birthday',
    'birthdate',
  ],
  ...['passport', 'ssn', 'iban', 'surname', 'plate', 'vin', 'ip', 'wechat', 'openid', 'unionid', 'password'],
])

/** A name of somebody, and of nothing else: "plan name" is none. */
const names = /^(full|first|last|given|family|middle|nick|contact|user|customer|display)?name$/

const chinese = /姓名|昵称|电话|手机|邮箱|地址|身份证|护照|生日|车牌|微信|银行卡/

/** Whether an attribute or property of this name says who somebody is: its values are not shown around. */
export function isPersonalName(name: string): boolean {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return parts.some((part) => words.has(part)) || names.test(parts.join('')) || chinese.test(name)
}

const mail = /\S@\S+\.\S/
const phone = /^\+?[\d\s().-]{8,}$/

/** Whether a text looks like an address, whatever its name: such names count as personal too. */
export const isAddressLike = (text: string): boolean =>
  mail.test(text) ||
  (phone.test(text) && text.replace(/\D/g, '').length >= 8 && !/^\d{4}-\d{2}-\d{2}/.test(text))
