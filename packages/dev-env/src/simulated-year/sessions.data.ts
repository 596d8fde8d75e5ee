import type { Practised } from '@banso/domain/casework';

interface SessionWords {
  readonly practised: readonly Practised[];
  readonly clientDid: string;
  readonly helped: string;
  readonly next: string;
}

/** How practising goes from one time to the next, under each duty; it may rest, and go on. */
export const practisedWords: Readonly<Record<string, readonly SessionWords[]>> = {
  '3(4)カ': [
    {
      practised: [{ area: 'cooking', client: 'NOT_YET', worker: 'TOGETHER' }],
      clientDid: '冷蔵庫にあるものを教えてくれた。',
      helped: '卵焼きをいっしょに作った。',
      next: '次は卵を割るところから。',
    },
    {
      practised: [
        { area: 'cooking', client: 'TOGETHER', worker: 'TOGETHER' },
        { area: 'rhythm', client: null, worker: 'NOT_YET' },
      ],
      clientDid: '卵を割って混ぜた。',
      helped: '火の加減。',
      next: '朝の一杯の水から、起きる時刻をそろえてみる。',
    },
    {
      practised: [
        { area: 'cooking', client: 'TOGETHER', worker: 'BESIDE' },
        { area: 'rhythm', client: 'RESTING', worker: 'TOGETHER' },
      ],
      clientDid: '自分で焼いて、皿に盛った。',
      helped: 'そばで見ていた。起きる時刻は、いまは決めない。',
      next: '汁物に広げる。',
    },
    {
      practised: [
        { area: 'cooking', client: 'BY_ONESELF', worker: 'BESIDE' },
        { area: 'rhythm', client: 'TOGETHER', worker: 'TOGETHER' },
      ],
      clientDid: '昼の食事を一人で用意して待っていた。',
      helped: '片付けを半分。',
      next: '近くの店へ、いっしょに買い物に行く。',
    },
  ],
  '3(4)キ': [
    {
      practised: [{ area: 'firstSteps', client: 'TOGETHER', worker: 'TOGETHER' }],
      clientDid: '玄関の外まで出た。',
      helped: '並んで歩いた。',
      next: '角の自動販売機まで。',
    },
    {
      practised: [
        { area: 'firstSteps', client: 'BESIDE', worker: 'BESIDE' },
        { area: 'shortTask', client: 'NOT_YET', worker: 'TOGETHER' },
      ],
      clientDid: '封筒を二十通折った。',
      helped: '数をいっしょに確かめた。',
      next: '次は三十分だけ。',
    },
    {
      practised: [
        { area: 'shortTask', client: 'BY_ONESELF', worker: 'BESIDE' },
        { area: 'placeToBe', client: 'RESTING', worker: 'TOGETHER' },
      ],
      clientDid: '三十分、手を止めずに続けた。',
      helped: '居場所の前まで行き、今日は入らないと決めた。',
      next: '次も前まで。入るかは本人が決める。',
    },
  ],
};
