import { linkClass } from '../../ui/button.tsx';

/** The telephone of the office that sent something; it can be pressed at the door. */
export function OfficePhone({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} className={`whitespace-nowrap ${linkClass}`}>
      {phone}
    </a>
  );
}
