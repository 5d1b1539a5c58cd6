import { withoutCode } from './phrases.ts'

const number =
  /\d|\b(?:half|twice|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred)\b|[一二两三四五六七八九十百半]+(?:折|元|块|周|年|小时|分钟|倍|成)|(?!一[次天日个月张项点])[一二两三四五六七八九十百半]+(?:次|天|日|个|月|张|项|点)/i
const filledNumber = /\{\{[^}]*(?:value|money|date|expiresAt|total|price|count|days|months)[^}]*\}\}/i

/** Figures that say nothing of what one gains: addresses, telephones, the sign to reply with, the name of the sender. */
const emptyFigures = [
  /https?:\/\/\S+|\bwww\.\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|io|app|shop|example)(?:\/\S*)?/gi,
  /【[^】]*】/g,
  /(?<![\d-])(?!\d{4}-\d{2}-\d{2})\+?\d[\d\s-]{5,}\d/g,
  /\b(?:reply|text|press|type)(?: with)? ["“”'’]?[a-z0-9]{1,4}["“”'’]?(?![\w%])/gi,
  /(?:回复?|按)\s*[“"]?[A-Za-z0-9]{1,2}[”"]?(?![\d元折%张次天个])/g,
]

/** Whether the text says something in figures, or has one filled in. */
export function hasNumber(text: string): boolean {
  if (filledNumber.test(text)) return true
  return number.test(emptyFigures.reduce((rest, figures) => rest.replace(figures, ' '), withoutCode(text)))
}

/** The way out of all messages is no way back. */
const waysOut = [
  /[^.!?\n]*\bSTOP\b[^.!?\n]*/g,
  /[^.!?\n]*(?:\bunsubscribe|\bopt(?:ing)?[- ]?out\b|\breply (?:with )?stop\b|\bno more (?:e-?mails?|mail|messages|texts)\b)[^.!?\n]*/gi,
  /回复?\s*[A-Za-z]{1,2}\s*(?:即可)?(?:退订|拒收)/g,
  /不想再收到[^。！？\n]*/g,
  /(?:退订|拒收|取消订阅)\s*(?:请|可)?(?:回复?|发送?)?\s*[A-Za-z]{0,2}/g,
]

const wayBack =
  /https?:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|cn|net|org|io|app|shop|example)\b|\{\{[^}]*(?:link|url|phone|code)[^}]*\}\}|\b(?:reply|respond|call|ring|phone|book|text us|email us|write (?:to|back)|message us|tap|click|scan|visit|come (?:by|in|to|and)|drop (?:in|by)|stop by|walk in|show this|use (?:the )?code|contact|sign in|log in|open the app|in your account|order (?:here|online|at|by)|see you (?:at|in|on))\b|回复|回\s*[A-Za-z0-9]|致电|来电|拨打|预约|点击|点此|点一下|点这里|戳|链接|到店|来店|进店|门店|联系|扫码|扫一扫|出示|电话|登录|打开|小程序|公众号|账户|微信|私信|下单/i

/** Whether the text says how to come back: a link, a place, a number, a word to reply. */
export function hasWayBack(text: string): boolean {
  return wayBack.test(waysOut.reduce((rest, way) => rest.replace(way, ' '), text))
}
