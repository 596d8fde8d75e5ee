import { civilDate } from '../../foundation/index.ts';
import { deepFreeze } from '../deep-freeze.ts';
import type { Edition } from '../edition.ts';

/** The first edition. In force, so nothing here may change: a test holds its fingerprint. */
export const edition20200401 = deepFreeze({
  id: '2020-04-01',
  inForceFrom: civilDate('2020-04-01'),
  source: {
    ja: '埼玉県自立相談支援機能強化事業実施要綱(令和2年4月1日適用)',
    en: 'Saitama guideline on strengthening self-reliance consultation, applied from 1 April 2020',
  },
  judges: { eligibility: 'consultationWorker', qualification: 'prefectureManager' },
  eligibility: {
    iceAgeGeneration: {
      ageBand: { core: { from: 35, to: 44 }, margin: { from: 33, to: 46 } },
      // Those aged 35 to 44, and 33 to 46, on the day of application, by statutory age.
      birthCohort: {
        core: { first: civilDate('1975-04-03'), last: civilDate('1985-04-02') },
        margin: { first: civilDate('1973-04-03'), last: civilDate('1987-04-02') },
      },
      source: {
        ja: '3(2)アを年齢と生年の両方で読む(35歳から44歳、前後2年の幅)',
        en: '3(2)ア read as an age band and as a birth cohort (35 to 44, two years of margin)',
      },
    },
    saposute: {
      lastAge: 49,
      source: {
        ja: '地域若者サポートステーションの対象は15歳から49歳',
        en: 'Regional youth support stations take ages 15 to 49',
      },
    },
  },
  qualification: {
    training: { courses: ['chief', 'consultation', 'employment'], providers: ['ministry'] },
    licensedPractice: {
      licences: ['certifiedSocialWorker', 'psychiatricSocialWorker', 'publicHealthNurse'],
      fields: {
        kinds: ['health', 'medical', 'welfare', 'employment', 'education', 'needyConsultation'],
        years: 5,
      },
      needy: { kinds: ['needyConsultation'], years: 3 },
    },
    consultationPractice: { kinds: ['needyConsultation', 'otherConsultation'], years: 5 },
    socialWelfareOfficer: {
      byLicence: { certifiedSocialWorker: 3, psychiatricSocialWorker: 5 },
      source: {
        ja: '社会福祉法第19条第1項。精神保健福祉士を第5号とする省令は未確認、保健師は含めない',
        en: 'Social Welfare Act, Article 19(1); item (5) for psychiatric social workers awaits the ordinance, public health nurses are not included',
      },
    },
    welfareService: { kinds: ['socialWelfareService'], years: 2 },
  },
} as const satisfies Edition);
