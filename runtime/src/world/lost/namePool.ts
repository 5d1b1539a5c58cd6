const words = (text: string): string[] => text.split(' ')

const surnames = words(
  '王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen 杨:Yang 黄:Huang 赵:Zhao 周:Zhou 吴:Wu 徐:Xu 孙:Sun 马:Ma 朱:Zhu 胡:Hu 郭:Guo 何:He 林:Lin 高:Gao 罗:Luo 郑:Zheng 梁:Liang 谢:Xie 宋:Song 唐:Tang 许:Xu 韩:Han 冯:Feng 邓:Deng 曹:Cao 彭:Peng 曾:Zeng 萧:Xiao 田:Tian 董:Dong 潘:Pan 袁:Yuan 蒋:Jiang 蔡:Cai 余:Yu',
)
const givenNames = words(
  '伟:Wei 芳:Fang 娜:Na 敏:Min 静:Jing 强:Qiang 磊:Lei 洋:Yang 艳:Yan 勇:Yong 军:Jun 杰:Jie 娟:Juan 涛:Tao 超:Chao 秀英:Xiuying 霞:Xia 平:Ping 刚:Gang 桂兰:Guilan 建华:Jianhua 文静:Wenjing 志强:Zhiqiang 晓东:Xiaodong 雪梅:Xuemei 海燕:Haiyan 子轩:Zixuan 雨桐:Yutong 浩然:Haoran 思远:Siyuan 佳怡:Jiayi 明哲:Mingzhe 嘉豪:Jiahao 欣怡:Xinyi 俊峰:Junfeng 丽华:Lihua 建国:Jianguo 玉梅:Yumei 宇航:Yuhang 诗涵:Shihan',
)
const firstNames = words(
  'Alice Ben Clara Daniel Emma Felix Grace Henry Isla Jack Karen Leo Maya Noah Olivia Peter Rachel Samuel Tessa Victor',
)
const lastNames = words(
  'Hartley Okafor Nilsson Marsh Whitlock Braun Abara Castell Donovan Pemberton Lindqvist Fontaine Sandhu Briggs Tran Kowalski Moss Varga Almeida Carrow',
)

const halves = (pair: string): [string, string] => {
  const [first = '', second = ''] = pair.split(':')
  return [first, second]
}
const pick = (from: string[], chance: number): [string, string] =>
  halves(from[Math.floor(chance * from.length)] ?? '')

/** A Chinese name and its Latin form, by two draws in [0, 1). */
export function chineseName(first: number, second: number): { name: string; latin: string } {
  const [surname, surnameLatin] = pick(surnames, first)
  const [given, givenLatin] = pick(givenNames, second)
  return { name: `${surname}${given}`, latin: `${givenLatin}.${surnameLatin}`.toLowerCase() }
}

/** An English name and the part of an address made of it, by two draws in [0, 1). */
export function englishName(first: number, second: number): { name: string; latin: string } {
  const given = firstNames[Math.floor(first * firstNames.length)] ?? ''
  const family = lastNames[Math.floor(second * lastNames.length)] ?? ''
  return { name: `${given} ${family}`, latin: `${given}.${family}`.toLowerCase() }
}
