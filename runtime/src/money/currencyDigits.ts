const none = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
const three = 'BHD IQD JOD KWD LYD OMR TND'
const four = 'CLF UYW'

const unusual = new Map(
  Object.entries({ 0: none, 3: three, 4: four }).flatMap(([digits, codes]) =>
    codes.split(' ').map((code) => [code, Number(digits)] as const),
  ),
)

/**
 * How many decimal digits a currency's minor unit has, by ISO 4217: 2 for nearly all. A table of our own, because sums are kept in
 * minor units for years: `Intl` answers with what is usual in shops, which differs for some twenty currencies (IDR 0, IQD 0) and changes
 * with the version of the engine, of the browser even with each visitor.
 */
export const currencyDigits = (currency: string): number => unusual.get(currency) ?? 2
