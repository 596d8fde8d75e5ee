import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useViewer } from '../graphql/viewer.tsx';
import { m } from '../text/text.ts';
import { Icon } from '../ui/icon.tsx';
import { roleName } from './role-name.ts';
import { openShortcuts } from './shortcuts.tsx';
import { signOut } from './sign-out.ts';

const itemClass =
  'flex min-h-11 cursor-pointer items-center gap-2 rounded-6 px-3 py-2 outline-none data-[focused]:bg-key-100';

export function UserMenu() {
  const { displayName, roles, organisation } = useViewer();
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={m.shell_user_menu({ name: displayName })}
        className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-6 px-2 text-sm whitespace-nowrap hover:bg-key-50"
      >
        <Icon name="user" />
        <span className="max-w-40 truncate max-sm:sr-only">{displayName}</span>
        <Icon name="down" size={16} className="max-sm:hidden" />
      </AriaButton>
      <Popover placement="bottom end" className="w-72 rounded-12 border border-line bg-white p-2 shadow-pop">
        <div className="border-b border-line px-3 pt-1 pb-3">
          <p className="font-bold">{displayName}</p>
          <p className="text-sm text-muted">{organisation.name}</p>
          <p className="text-sm text-muted">{roles.map(roleName).join('・')}</p>
        </div>
        <Menu aria-label={m.shell_user_menu({ name: displayName })} className="pt-2 outline-none">
          <MenuItem className={itemClass} onAction={openShortcuts}>
            <Icon name="keyboard" />
            {m.shell_shortcuts()}
          </MenuItem>
          <MenuItem className={itemClass} onAction={() => window.print()}>
            <Icon name="print" />
            {m.ui_print()}
          </MenuItem>
          <MenuItem className={itemClass} onAction={() => void signOut()}>
            <Icon name="logout" />
            {m.shell_sign_out()}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
