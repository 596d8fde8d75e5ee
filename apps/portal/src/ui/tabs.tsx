import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Link as AriaLink, Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export interface TabItem {
  id: string;
  label: string;
  content: ReactNode;
}

export interface TabsProps {
  label: string;
  items: readonly TabItem[];
  selected?: string;
  onSelect?: (id: string) => void;
}

const listClass = 'flex flex-wrap gap-x-1 border-b border-line';
const tabClass =
  'relative cursor-pointer rounded-t-6 px-4 py-2.5 whitespace-nowrap text-ink no-underline hover:bg-key-50 outline-none data-[focus-visible]:focus-ring data-[selected]:font-bold data-[selected]:text-key-900 data-[selected]:shadow-[inset_0_-4px_0_var(--color-key-900)] aria-[current=page]:font-bold aria-[current=page]:text-key-900 aria-[current=page]:shadow-[inset_0_-4px_0_var(--color-key-900)]';

/** Panels of one page. Where each part has an address of its own, take `LinkTabs`. */
export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      {...(selected !== undefined && { selectedKey: selected })}
      {...(onSelect && { onSelectionChange: (key) => onSelect(String(key)) })}
    >
      <TabList aria-label={label} className={listClass}>
        {items.map(({ id, label: text }) => (
          <Tab key={id} id={id} className={tabClass}>
            {text}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="pt-4 outline-none data-[focus-visible]:focus-ring">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** Navigation within a record: `<LinkTabs label><LinkTab to=…>…</LinkTab></LinkTabs>`. */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} data-screen-only className={listClass}>
      {children}
    </nav>
  );
}

export const LinkTab = createLink(function LinkTab({
  children,
  ...rest
}: { children?: ReactNode } & Record<string, unknown>) {
  return (
    <AriaLink {...rest} className={tabClass}>
      {children}
    </AriaLink>
  );
});
