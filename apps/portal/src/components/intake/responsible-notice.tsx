import { useViewer } from '../../graphql/viewer.tsx';
import { m, useLocale } from '../../text/text.ts';
import { Banner } from '../../ui/index.ts';
import type { Responsible } from './use-responsible.ts';

/** Says at once whose address it is. An outsider is not turned away but referred on. */
export function ResponsibleNotice({ responsible: { found, isElsewhere } }: { responsible: Responsible }) {
  const locale = useLocale();
  const { officeIds } = useViewer();
  if (!found) return <p className="mb-2 text-sm text-muted">{m.intake_office_unknown()}</p>;
  const { office } = found;
  if (isElsewhere) {
    const body = (locale === 'ja' ? found.bodyNameJa : found.bodyNameEn) ?? '';
    return (
      <div className="mb-3">
        <Banner tone="warning" title={m.intake_elsewhere({ body })} isLive>
          {m.intake_elsewhere_text()}
        </Banner>
      </div>
    );
  }
  const name = office
    ? locale === 'ja'
      ? office.name
      : office.nameEn
    : locale === 'ja'
      ? found.bodyNameJa
      : found.bodyNameEn;
  const isOwn = !office || officeIds.length === 0 || officeIds.includes(office.id);
  return (
    <div className="mb-3">
      <Banner tone={isOwn ? 'success' : 'warning'} title={m.intake_office({ office: name ?? '' })} isLive>
        {!isOwn && m.intake_other_office({ phone: office?.phone ?? '' })}
      </Banner>
    </div>
  );
}
