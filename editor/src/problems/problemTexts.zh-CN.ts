import type { ProblemCode } from '@rekindle/runtime'

/** Every problem in Simplified Chinese; the places are filled from the problem's params. */
export const problemTextsZhCn: Record<ProblemCode, { message: string; remedy: string }> = {
  'json.invalid': {
    message: '第 {line} 行第 {column} 列不是有效的 JSON：{detail}。',
    remedy: '请在该处修正 JSON，代码视图中已标出。',
  },
  'json.duplicateKey': {
    message: '“{key}”在同一个对象里出现了两次（第 {line} 行第 {column} 列）。',
    remedy: '让每个节点有自己的标识，每项设置只有一个值。',
  },
  'flow.tooLarge': {
    message: '旅程大小为 {bytes} 字节，最多可读取 {limit} 字节。',
    remedy: '请拆分旅程，或移出较长的文案。',
  },
  'flow.format.newer': {
    message: '该旅程的格式为 {format}，当前版本的 Rekindle 只能读取格式 1。',
    remedy: '请用更新的 Rekindle 打开，或重新导出为格式 1。',
  },
  'flow.shape': { message: '旅程结构有误：{detail}', remedy: '请对照旅程的结构定义：rekindle schema flow。' },
  'flow.unknownField': { message: '未知字段“{field}”。', remedy: '请删除它，或把自己的数据放在“x”下。' },
  'flow.tooManyNodes': { message: '旅程有 {count} 个节点，最多 {limit} 个。', remedy: '请拆成几个旅程。' },
  'flow.tooManyEdges': { message: '旅程有 {count} 条连线，最多 {limit} 条。', remedy: '请拆成几个旅程。' },
  'entry.missing': { message: '入口“{entry}”不是这个旅程的节点。', remedy: '请把入口指向人群入口节点。' },
  'entry.notSegment': { message: '入口“{entry}”的类型是“{type}”。', remedy: '旅程要从人群入口节点开始。' },
  'entry.second': { message: '这是第二个人群入口。', remedy: '只保留一个入口，之后用条件分支判断。' },
  'entry.hasIncoming': { message: '有连线回到了人群入口。', remedy: '请改为连到入口之后的节点。' },
  'node.unknownType': { message: '未知的节点类型“{type}”。', remedy: '请使用以下类型之一：{known}。' },
  'node.newerVersion': {
    message: '这个“{type}”节点的版本是 {version}，这里只认识版本 {known}。',
    remedy: '请用更新的 Rekindle 打开，或重新绘制该节点。',
  },
  'node.settings': { message: '这项设置有误：{detail}', remedy: '请打开节点并修正这项设置。' },
  'node.settingsTooLarge': {
    message: '设置占用 {bytes} 字节，最多 {limit} 字节。',
    remedy: '请缩短文案。',
  },
  'node.cantDisable': {
    message: '此节点不能停用：客户在此进入或在此结束。',
    remedy: '请启用它，或删除它。',
  },
  'node.unreachable': { message: '没有客户能走到这个节点。', remedy: '请连上它，或删除它。' },
  'edge.fromMissing': { message: '有连线从不存在的“{from}”出发。', remedy: '请删除连线，或补上节点。' },
  'edge.toMissing': {
    message: '出口“{port}”的连线指向不存在的“{to}”。',
    remedy: '请改连到已有的节点，或删除它。',
  },
  'edge.unknownPort': { message: '这个节点没有出口“{port}”。', remedy: '它的出口有：{ports}。' },
  'edge.duplicate': { message: '出口“{port}”有两条连线。', remedy: '只保留一条：一个出口通向一个节点。' },
  'port.undrawn': {
    message: '出口“{port}”没有去处：从这里离开的客户会结束旅程。',
    remedy: '请连上它；如果本意如此，可以不管。',
  },
  'loop.withoutWait': {
    message: '这些节点构成了没有等待的循环：{nodes}。',
    remedy: '请在循环里加一个等待。',
  },
  'duplicate.id': { message: '标识“{id}”用了两次。', remedy: '请给每一项自己的标识。' },
  'rule.tooDeep': {
    message: '规则有 {count} 个部分、{depth} 层嵌套；最多 {limit} 个部分、{depthLimit} 层。',
    remedy: '请分到几个节点，或把一部分存成分群。',
  },
  'rule.wrongType': {
    message: '“{op}”把“{attr}”与 {value} 比较：这样的比较永远不成立。',
    remedy: '请换成类型合适的值。',
  },
  'trigger.journeyMissing': {
    message: '没有可以让客户由此进入的旅程“{journey}”。',
    remedy: '请选择这个工作区里的旅程。',
  },
  'trigger.journeyCircle': {
    message: '客户走到终点后会立即再次进入，循环往复：途中没有任何等待。',
    remedy: '请让其中一个旅程的每条路径上都有等待，或只允许隔一段时间后再次进入。',
  },
  'segment.missing': {
    message: '没有分群“{segment}”。',
    remedy: '请先保存它，或从规则里移除。',
  },
  'segment.circle': {
    message: '这个分群由它自己组成：{way}。',
    remedy: '请从其中一个分群里移除另一个。',
  },
  'segment.tooDeep': {
    message: '分群嵌套超过 {limit} 层。',
    remedy: '请把其中一个分群的规则直接写到另一个里。',
  },
  'copy.invalid': {
    message: '{locale} 文案第 {line} 行不是有效的 Liquid：{detail}。',
    remedy: '请在该处修正模板。',
  },
  'copy.empty': { message: '还没有要发送的文案。', remedy: '请至少用一种语言写好文案。' },
  'copy.tooLarge': { message: '{locale} 文案有 {bytes} 字节，最多 {limit} 字节。', remedy: '请缩短文案。' },
  'copy.blame': {
    message: '{locale} 文案听起来像在责备：“{phrase}”。',
    remedy: '先理解再推荐：换成关心的问法，不要问“为什么不”。',
  },
  'copy.promise': {
    message: '{locale} 文案作了绝对承诺：“{phrase}”。',
    remedy: '请说做得到的事，并给出数字。',
  },
  'copy.noSignature': {
    message: '中文营销短信需要【签名】，这条文案没有。',
    remedy: '请在开头加上【品牌名】。',
  },
  'copy.noOptOut': {
    message: '中文营销短信需要退订方式，这条文案没有。',
    remedy: '请在结尾加上“拒收请回复R”等说明。',
  },
  'copy.noSubject': {
    message: '{locale} 邮件没有标题。',
    remedy: '请写上标题：没有标题的邮件容易被忽略，或被当作垃圾邮件。',
  },
  'copy.noOffer': {
    message: '{locale} 文案提到了权益，但之前没有发放权益的节点：那里会是空白。',
    remedy: '请在这条消息之前加一个权益节点，或从文案里去掉。',
  },
  'copy.percentAsMoney': {
    message: '{locale} 文案把权益面值写成了金额，但它是折扣百分比。',
    remedy: '请把 {{ offer.value | money }} 改为 {{ offer.value }}%。',
  },
  'split.unequalWaits': {
    message: '分组“{longest}”比“{shortest}”等待更久。',
    remedy: '请让各组等待一样长；否则要等最长的一组全部走完、并过了目标的时间窗口，再作比较。',
  },
  'split.sum': { message: '各组占比之和是 {sum}%。', remedy: '请调整到 100%。' },
  'goal.missing': { message: '旅程没有目标，无法衡量成效。', remedy: '请添加表示“客户回来了”的事件。' },
  'goal.noTime': {
    message: '目标“{event}”只在进入后 {window} 内计算：没有人能达成。',
    remedy: '请给客户一段时间，例如 60d。',
  },
  'goal.currencies': {
    message: '一个目标的价值为 {currency}，另一个为 {other}：不同货币不能相加。',
    remedy: '请为旅程的所有目标选择同一种货币。',
  },
  'goal.valueTwice': {
    message: '两个目标都按事件“{event}”计价值：同时满足两者的会重复计入。',
    remedy: '请只为其中一个目标设置价值。',
  },
  'condition.tooSoon': {
    message: '消息刚发出就判断“{event}”：此时还没有人来得及反应。',
    remedy: '请先加一个等待。',
  },
  'trigger.overlap': {
    message: '人群条件统计了触发旅程的事件“{event}”：触发它的那一次也会算进去。',
    remedy: '如果只想统计之前的次数，请把次数加一。',
  },
  'wait.spreadTooLong': {
    message: '设置为分散到 {spread}，但时段只有 {minutes} 分钟。',
    remedy: '请缩短分散时间，或延长时段。',
  },
  'wait.fallbackOutside': {
    message: '默认时间 {fallback} 不在 {from}–{to} 之内。',
    remedy: '请在这段时间内选择默认时间。',
  },
  'wait.noHour': {
    message: '{from} 与 {to} 之间没有完整的整点。',
    remedy: '请至少允许一个完整的小时，例如 18:00–20:00。',
  },
  'schedule.cron': {
    message: '无法识别 Cron 表达式“{value}”：{detail}。',
    remedy: '请依次写分、时、日、月、星期，例如“0 9 * * 1”。',
  },
  'schedule.rrule': {
    message: '无法识别重复规则“{value}”：{detail}。',
    remedy: '请按 RFC 5545 书写，例如“FREQ=WEEKLY;BYDAY=MO”。',
  },
  'reentry.noKey': {
    message: '客户可随时再次进入，但没有用来区分各次旅程的键。',
    remedy: '请填写事件中用来区分的属性，例如“orderId”。',
  },
  'reentry.keyless': {
    message: '客户可凭键随时进入，但这个入口不会带来任何键。',
    remedy: '请改为由事件、接口或另一旅程触发进入，或选择其他再次进入规则。',
  },
  'data.row': { message: '{detail}', remedy: '{hint}' },
}
