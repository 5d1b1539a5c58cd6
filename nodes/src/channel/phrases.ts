/**
 * Words that blame people for having stayed away. What says when something happens to us ("we missed you"), or asks kindly, is
 * none; apostrophes are typographic here.
 */
export const blamePhrases: readonly RegExp[] = [
  /\bwhy (?:haven’t you|have you not|have you never|didn’t you|did you not|won’t you|aren’t you)\b/i,
  /\bwhy don’t you (?:come|visit|call|reply|answer|buy|order|write|use|care|want)\b/i,
  /\bwhy did you (?:leave|abandon|disappear|ignore|forget)\b/i,
  /\byou(?:’ve| have)? (?:forgot(?:ten)?|abandoned|ignored|deserted|neglected)\b/i,
  /\byou(?:’ve| have)? (?:left us(?! (?:your|a|the|with))|let us down)\b/i,
  /\byou(?:’ve| have)? (?:missed|skipped) (?:your|our|the|an|another)\b/i,
  /\byou (?:have )?never (?:came|come|called?|replied|answered|visited|returned|wrote|showed|used|bought|ordered|thanked)\b/i,
  /(?<!\b(?:if|case) )\byou (?:still )?(?:haven’t|have not|didn’t|did not) (?:even )?(?:been (?:back|in|here|by|to see us)|come|visited?|called?|repl(?:y|ied)|answer(?:ed)?|returned|order(?:ed)?|bought|shown?|bother(?:ed)?)\b/i,
  /\byou still (?:haven’t|have not)\b/i,
  /\byou (?:failed to|disappointed|should have(?! (?:received|got|seen|a|an|your))|ought to have|were supposed to)\b/i,
  /\b(?:your (?:own )?fault|shame on you|how could you|where (?:have|were) you been?|what took you so long)\b/i,
  /(?:为什么|为啥|为何|怎么)(?:您|你)?(?:就|还|都|总|一直|从|这么久)*(?:不|没有?)(?:再)?(?:来|回|理|买|用|联系|光顾|下单|续费|登录|到店|光临)/,
  /(?:为什么|为啥|为何|怎么)还(?:不|没)/,
  /(?:为什么|为啥|为何)(?:要)?(?:离开|抛弃)/,
  /[您你](?:都|又|总是?|一直|从来|始终|还是?)+(?:不|没有?)(?:来|回|理|买|联系|光顾|下单|续费|登录|到店|光临)/,
  /[您你](?:已经?|都)*(?:好久|很久|这么久|太久|\d+\s*[天个]月?)(?:都)?没有?(?:来|回|到店|登录|光顾|下单)/,
  /(?<!别|勿|不要|不会|不曾|没有|从未)(?:忘了|忘记了?|抛弃了?|抛下了?|冷落了?|不理|不要)我们/,
  /(?<!别|勿|不要)把我们(?:给)?(?:忘|抛|丢|冷落)/,
  /(?:都怪|只怪)[您你]|[您你](?:自己)?的错|[您你](?:让|令)我们(?:失望|伤心)|放(?:了)?我们鸽子|[您你](?:又)?(?:爽约|失约)|难道[您你]|[您你]怎么(?:能|可以|忍心)/,
]

/** Promises nobody can keep; several are forbidden in advertising as well. What is denied, and what is a thing, is none. */
export const promisePhrases: readonly RegExp[] = [
  /(?<![\d.,，]|\bnot )100\s?[%％](?!\s?(?:cotton|wool|linen|silk|leather|recycled|arabica|juice|electric|纯?棉|羊毛|羊绒|真丝|果汁|再生))/i,
  /(?<!\b(?:not|no|never|can’t|cannot|don’t|nothing is) )\bguaranteed\b/i,
  /\b(?:we|i) (?:can |fully |absolutely )?guarantee\b|(?<!\b(?:not|never|can’t|cannot|don’t) )\bguarantee (?:you|that|results?|success|satisfaction)\b/i,
  /\b(?:the|our|your|[’']s|china’s|always) (?:absolute )?(?:number one|no\. ?1|#\s?1)\b/i,
  /\b(?:number one|no\. ?1|#\s?1) (?:choice|brand|garage|shop|store|service|in)\b/i,
  /\b(?:the )?best ever\b|\bbest (?:in (?:town|the world|class|the city|the country|china)|price (?:ever|anywhere))\b|\bworld’s best\b/i,
  /\b(?:lowest|cheapest|unbeatable) (?:prices?|offers?|rates?|deals?|in town)\b/i,
  /\brisk[- ]free\b|\b(?:no|zero|without any) risk\b/i,
  /\babsolutely (?:safe|certain|sure|everything|nothing can|perfect)\b/i,
  /百分之百|百分百/,
  /绝对(?!值|数|零度|位置|路径)/,
  /(?<!不|无法|不能|不敢|难以|未|没有)保证(?!金|书|人|期)/,
  /(?:全网|全国|全城|全球|世界|行业|销量|口碑|排名|服务)第一|第一品牌/,
  /最低价|最便宜|史上最|(?:全网|全城|全国)最|最(?:好|佳|优|强|先进|优惠|划算|专业|安全)的/,
  /零风险|(?:无|没有)任何风险|万无一失|包(?:您|你)?满意|永不(?!过期)|国家级|独一无二|一定(?:能|会)?(?:让|使)[您你]满意/,
]

/** The first phrase found, as it is written, whatever its case or kind of apostrophe; code of the template says nothing. */
export function findPhrase(text: string, phrases: readonly RegExp[]): string | undefined {
  const plain = withoutCode(text).replaceAll("'", '’')
  for (const phrase of phrases) {
    const found = phrase.exec(plain)
    if (found) return text.slice(found.index, found.index + found[0].length)
  }
  return undefined
}

/** As long as before, so that what is found stands at the same place. */
export const withoutCode = (text: string): string =>
  text.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (code) => ' '.repeat(code.length))
