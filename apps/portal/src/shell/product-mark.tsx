import { m } from '../text/text.ts';

/** Two people on the way, and the name. */
export function ProductMark() {
  return (
    <span className="flex items-center gap-2.5">
      <svg aria-hidden="true" viewBox="0 0 32 32" width={34} height={34}>
        <rect width={32} height={32} rx={8} fill="#0017c1" />
        <circle cx={12} cy={9.5} r={3.2} fill="#fff" />
        <circle cx={21} cy={11.5} r={2.7} fill="#9db7f9" />
        <g fill="none" strokeWidth={2.6} strokeLinecap="round">
          <path d="M7 25c.4-6 2.300-9.500 5.100-9.500 2.300 0 3.900 2 4.600 5.200" stroke="#fff" />
          <path d="M16.700 25c.3-4.700 1.900-7.600 4.300-7.600s3.900 2.900 4.100 7.600" stroke="#9db7f9" />
        </g>
      </svg>
      <span className="text-xl leading-none font-bold tracking-wide">{m.shell_product()}</span>
    </span>
  );
}
