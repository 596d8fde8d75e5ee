/** Line drawings on a 24 grid, one a kind of contact; the word always stands beside them. */
const paths: Readonly<Record<string, string>> = {
  LETTER: 'M3.500 6.500h17v11h-17zM4 7l8 6.500L20 7',
  CALL: 'M6 4h3.500l1.500 4-2 1.800a11 11 0 0 0 5.200 5.200l1.800-2 4 1.500V18a2 2 0 0 1-2.200 2A16 16 0 0 1 4 6.200 2 2 0 0 1 6 4z',
  MAIL: 'M4 5h16v11H10l-4.500 4v-4H4zM8 9.500h8M8 12.500h5',
  VISIT: 'M4 11l8-7 8 7M6 9.500V20h12V9.500M10.500 20v-5.500h3V20',
  OFFICE_INTERVIEW: 'M4 20V5h10v15M14 9h6v11M2.500 20h19M7.500 9h3M7.500 12.500h3M7.500 16h3',
  ACCOMPANIMENT:
    'M8 4.200a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600zM16 6.200a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600zM5.500 20l1-5-1.500-1.500V10.500h5.500V14l-1 6M13.500 20v-7.500h5V20',
  ONLINE: 'M3.500 5h17v11h-17zM9 20h6M12 16v4',
  CONFERENCE:
    'M12 4.500a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400zM5.500 8a1.800 1.800 0 1 1 0 3.600A1.800 1.800 0 0 1 5.500 8zM18.500 8a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600zM8 19v-3.500c0-2 1.800-3.500 4-3.500s4 1.500 4 3.500V19M2.500 18c0-2.200 1-3.800 3-3.800M21.500 18c0-2.200-1-3.800-3-3.800',
};

export function ContactKindIcon({ kind, size = 20 }: { kind: string; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className="inline-block shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[kind] ?? paths.CONFERENCE} />
    </svg>
  );
}
