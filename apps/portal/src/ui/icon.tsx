/** Line icons on a 24 grid, drawn here so that no icon font or sprite is fetched. */
const paths = {
  check: 'M5 12.5l4.500 4.500L19 7.500',
  cross: 'M6 6l12 12M18 6L6 18',
  question: 'M9.200 9.200a2.900 2.900 0 1 1 4.300 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.600v.1',
  calendar: 'M4.500 6.500h15v13h-15zM4.500 10.500h15M8.500 4v4M15.500 4v4',
  down: 'M6 9.500l6 6 6-6',
  up: 'M6 14.500l6-6 6 6',
  left: 'M14.500 6l-6 6 6 6',
  right: 'M9.500 6l6 6-6 6',
  sort: 'M8 10l4-4 4 4M8 14l4 4 4-4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  warning: 'M12 4.500l8.500 15h-17zM12 10v4.500M12 17v.1',
  info: 'M12 11v5.500M12 7.700v.1M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17z',
  error: 'M12 7v6M12 16.300v.1M8.500 3.500h7l5 5v7l-5 5h-7l-5-5v-7z',
  success: 'M7.500 12.300l3.200 3.200 5.800-6.200M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17z',
  search: 'M10.500 4.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5',
  external: 'M13.500 5H19v5.500M19 5l-8 8M17 14v5H5V7h5',
  print: 'M7 9V4h10v5M7 17H4.500V9.500h15V17H17M7 14h10v6H7z',
  lock: 'M6.500 11h11v8.500h-11zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  user: 'M12 4.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM5 20c.5-4 3.300-6 7-6s6.500 2 7 6',
  plus: 'M12 5v14M5 12h14',
  clock: 'M12 7v5.300l3.300 2M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17z',
  globe:
    'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM3.500 12h17M12 3.500c-5 5.500-5 11.500 0 17M12 3.500c5 5.500 5 11.500 0 17',
  offline:
    'M4 4l16 16M8.500 15.300a5 5 0 0 1 5-1.200M5.500 12a9 9 0 0 1 4-2.200M18.500 12a9 9 0 0 0-5.200-2.600M12 19v.1',
  keyboard: 'M3.500 7h17v10.500h-17zM7 10.500v.1M10.300 10.500v.1M13.700 10.500v.1M17 10.500v.1M8 14.200h8',
  logout: 'M13 5H5.500v14H13M10 12h10M16.500 8.500L20 12l-3.500 3.500',
  filter: 'M4 6.500h16M7 12h10M10 17.500h4',
} as const;

export type IconName = keyof typeof paths;

export interface IconProps {
  name: IconName;
  /** Edge length in pixels. */
  size?: number;
  className?: string;
}

/** Always beside a word: hidden from assistive technology. */
export function Icon({ name, size = 20, className = '' }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className={`inline-block shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
