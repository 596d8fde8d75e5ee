import { AGENCY_OFFICES } from '@banso/domain/foundation';
import { demoId } from './demo-id.ts';
import { city, prefecture } from './organisations.data.ts';

export interface DemoOffice {
  readonly id: string;
  readonly key: string;
  /** Short code in case numbers. */
  readonly code: string;
  readonly organisationId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly townCodes: readonly string[];
  readonly phone: string;
}

const codes: Record<string, string> = {
  east: '東部',
  west: '西部',
  'west-miyoshi': '三芳',
  'west-moroyama': '毛呂山',
  'west-kawajima': '川島',
  chichibu: '秩父',
  north: '北部',
};

/** The prefecture's real agency offices, with telephone numbers that nobody has. */
export const demoOffices: readonly DemoOffice[] = [
  ...AGENCY_OFFICES.map((office, index) => ({
    id: demoId('office', office.id),
    key: office.id,
    code: codes[office.id] ?? office.id,
    organisationId: prefecture.id,
    name: office.name,
    nameEn: office.english,
    townCodes: office.covers,
    phone: `000-000-010${index}`,
  })),
  {
    id: demoId('office', 'city'),
    key: 'city',
    code: '見本市',
    organisationId: city.id,
    name: '見本市自立相談窓口（架空）',
    nameEn: 'Mihon City consultation desk (made up)',
    townCodes: [],
    phone: '000-000-0199',
  },
];

export const officeByKey = (key: string): DemoOffice => {
  const office = demoOffices.find((candidate) => candidate.key === key);
  if (!office) throw new Error(`No demo office ${key}`);
  return office;
};
