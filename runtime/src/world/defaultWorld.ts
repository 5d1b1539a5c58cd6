import { World } from './World.ts'

/** The seed that the practice garage and the examples are tuned with. */
export const defaultSeed = 'harbour'

/** The practice garage as the worked example knows it, with the stock of both stories. */
export const defaultWorld: World = World.parse({
  format: 1,
  title: { en: 'Ferry Lane Garage', 'zh-CN': '渡口车房' },
  pools: [
    { id: 'free-inspection', title: { en: 'Free inspections', 'zh-CN': '免费检测' }, stock: 20 },
    { id: 'apology-service', title: { en: 'Full services on us', 'zh-CN': '致歉全面保养' }, stock: 20 },
  ],
})
